/** incident_parties.csv: one person's part in an incident. Rows about victims and witnesses get the compartment VICTIM. */
import { PART } from "#model/ids.ts";
import { PARTY_ROLES, PROTECTED_ROLES } from "#model/kinds.ts";
import { needed, oneOf, text } from "./cells.ts";
import { addPerson, personColumns, personKey, refuseNobody } from "./person-columns.ts";
import { csvTable } from "./table.ts";

export const incidentParties = csvTable({
  file: "incident_parties.csv",
  kind: "INCIDENT_PARTY",
  row: "one person's part in an incident",
  keyOf: "`incident_id`, `role`, the person",
  columns: {
    incident_id: needed(text, "the incident", "I1"),
    role: needed(oneOf(PARTY_ROLES), "the part", "COURIER"),
    ...personColumns,
  },
  refuse: refuseNobody,
  key: (row) => [row.incident_id, row.role, personKey(row)].join(PART),
  compartments: (row) => (PROTECTED_ROLES.has(row.role) ? ["VICTIM"] : []),
  assertRow: (row, context) => {
    const person = addPerson(context, row, context.index.incidentAirport(row.incident_id));
    const incident = context.out.add(context.things.incident(row.incident_id));
    context.out.link("INVOLVED_IN", person, incident, { discriminator: row.role, props: { role: row.role } });
  },
});
