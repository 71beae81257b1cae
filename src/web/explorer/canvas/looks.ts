/**
 * How kinds of things look: a shape (people and organizations are round, things are square), an icon, and a colour of the set that Okabe
 * and Ito made for all kinds of colour vision (2008), darkened until white icons stand out on it (contrast 3 or more).
 */
import type { EntityKind } from "../query/kinds.ts";

export interface Look {
  readonly shape: "circle" | "square";
  readonly color: string;
  /** Of the icon's file. */
  readonly name: string;
  /** Address of the icon: white, to be laid on the colour. */
  readonly icon: string;
}

const ICONS = import.meta.glob<string>("./icons/*.svg", { eager: true, query: "?url", import: "default" });

const BLUE = "#0069a8";
const GREEN = "#007a5a";
const ORANGE = "#a85f00";
const VERMILION = "#b84a00";
const PURPLE = "#93507a";
const SKY = "#2b7aa8";
const GREY = "#5d6670";
const OLIVE = "#75700a";

const COLORS: Readonly<Record<EntityKind, string>> = {
  PERSON: BLUE,
  IDENTITY: SKY,
  TRAVEL_DOCUMENT: PURPLE,
  FLIGHT: GREEN,
  BOOKING: SKY,
  BAG: OLIVE,
  CONSIGNMENT: OLIVE,
  ULD: OLIVE,
  INCIDENT: VERMILION,
  SEIZURE: VERMILION,
  DECLARATION: ORANGE,
  INSPECTION: ORANGE,
  ORGANIZATION: GREY,
  CONTACT: PURPLE,
  AIRPORT: GREEN,
  ZONE: GREY,
  BADGE: GREY,
  SHIFT: GREY,
  WATCHLIST_ENTRY: VERMILION,
  VEHICLE: GREY,
};

export function lookOf(kind: EntityKind): Look {
  const name = kind.toLowerCase().replaceAll("_", "-");
  return {
    name,
    shape: kind === "PERSON" || kind === "IDENTITY" || kind === "ORGANIZATION" ? "circle" : "square",
    color: COLORS[kind],
    icon: ICONS[`./icons/${name}.svg`]!,
  };
}
