/** Kinds of things and links as the API has them; a tie is what the network holds between two people, made of many links. */
import type { EntityKind, LinkKind as RecordedLinkKind } from "./documents.gen.ts";

export type { EntityKind };
export type LinkKind = RecordedLinkKind | "TIE";
