/** Kinds of entities and links with their properties, as docs/model.md lists them, from the tables that everything is typed by. */
import { ENTITIES, ENTITY_KINDS, LINK_KINDS, LINKS } from "#model/kinds.ts";
import { propertiesOf, type Kind } from "#model/properties.ts";
import type { Property } from "#model/property.ts";
import { WORDS } from "#model/words.ts";

export function entityTable(): string {
  const rows = ENTITY_KINDS.map((kind) => `| \`${kind}\` | \`${ENTITIES[kind].prefix}_\` | ${properties(kind)} |`);
  return ["| kind | ids | properties |", "|---|---|---|", ...rows].join("\n");
}

export function linkTable(): string {
  const rows = LINK_KINDS.map((kind) => {
    const { from, to, event } = LINKS[kind];
    return `| \`${kind}\` | ${from.join(", ")} → ${to.join(", ")} | ${event ? "event" : "holding"} | ${properties(kind)} |`;
  });
  return ["| kind | from → to | | properties |", "|---|---|---|---|", ...rows].join("\n");
}

/** The words of each closed list that a property may have. */
export function wordTable(): string {
  const rows = Object.entries(WORDS).map(([name, words]) => `| ${name} | ${Object.keys(words).join(", ")} |`);
  return ["| list | words |", "|---|---|", ...rows].join("\n");
}

function properties(kind: Kind): string {
  const rows = Object.entries<Property>(propertiesOf(kind)).filter(([, { gathered }]) => gathered !== true);
  return rows.map(([name, { type, unit, words }]) => `${name} (${[words ?? type, unit].filter(Boolean).join(", ")})`).join(", ");
}
