/** All that can happen to a session. Everything that changes the graph can be undone; selecting and going back and forth are no changes. */
import type { Expansion, Filter, Graph, Position, ShownLink, ShownNode } from "./state.ts";

/** Things and links that come onto the canvas in one step, with the places that the layout found for what is new. */
export interface Addition {
  readonly nodes: readonly ShownNode[];
  readonly links: readonly ShownLink[];
  readonly positions: ReadonlyMap<string, Position>;
  /** The thing that was expanded, and what was counted. */
  readonly expanded?: { readonly id: string; readonly expansion: Expansion };
}

export type Action =
  /** What a view begins with: nothing lies before it. */
  | {
      readonly type: "begin";
      readonly addition: Addition;
      readonly pinned?: readonly string[];
      readonly hidden?: readonly string[];
    }
  | { readonly type: "add"; readonly addition: Addition }
  | { readonly type: "move"; readonly positions: ReadonlyMap<string, Position> }
  | { readonly type: "pin" | "unpin" | "hide" | "remove"; readonly ids: readonly string[] }
  | { readonly type: "showHidden" }
  | { readonly type: "collapse"; readonly id: string }
  | { readonly type: "filter"; readonly filter: Filter }
  | { readonly type: "load"; readonly graph: Graph }
  | { readonly type: "select"; readonly ids: readonly string[]; readonly how: "only" | "add" | "toggle" }
  | { readonly type: "undo" }
  | { readonly type: "redo" };
