/** A list as Relay has it: a connection with its edges, for the type that `@page` stands on. */
import { type DefinitionNode, parse } from "graphql";

/** `name`: of the list, when it is not the type's own. `of`: what it is a page of. `bounded`: looking ends at a limit, and the page says so. */
export function pageTypes(node: string, page: Readonly<Record<string, string | boolean>>): readonly DefinitionNode[] {
  const name = page["name"] ?? node;
  const bounded = page["bounded"] === true;
  const text = `
"A page of ${page["of"]}."
type ${name}Connection {
  "How many there are in all${bounded ? ", as far as was looked" : ""}."
  totalCount: Int!
  "This page."
  edges: [${name}Edge!]!
  "Where the page stands."
  pageInfo: PageInfo!
  ${bounded ? BOUNDS : ""}
}

"One of the ${page["of"]}."
type ${name}Edge {
  "The cursor to go on after."
  cursor: String!
  "The thing itself."
  node: ${node}!
}`;
  return parse(text).definitions;
}

const BOUNDS = `
  "How many things were looked at."
  explored: Int!
  "True when there may be more than was looked at."
  truncated: Boolean!
  "True when the time ran out before everything was looked at."
  timedOut: Boolean!`;
