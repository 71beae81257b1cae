/** outcomes.csv: what became of a person after an incident. */
import { PART } from "#model/ids.ts";
import { wordsOf } from "#model/words.ts";
import { needed, oneOf, text, time } from "./cells.ts";
import { addPerson, personColumns, personKey, refuseNobody } from "./person-columns.ts";
import { csvTable } from "./table.ts";

export const outcomes = csvTable({
  file: "outcomes.csv",
  kind: "OUTCOME",
  row: "what became of a person after an incident",
  keyOf: "`incident_id`, the person, `stage`",
  columns: {
    incident_id: needed(text, "the incident", "I1"),
    ...personColumns,
    at: needed(time, "when", "2027-01-05T10:00:00Z"),
    stage: needed(
      oneOf(wordsOf("OutcomeStage")),
      "what became of them; acquitted or dismissed ends their use as a starting point",
      "CHARGED",
    ),
  },
  refuse: refuseNobody,
  key: (row) => [row.incident_id, personKey(row), row.stage].join(PART),
  assertRow: (row, context) => {
    const person = addPerson(context, row, context.index.incidentAirport(row.incident_id));
    const incident = context.out.add(context.things.incident(row.incident_id));
    context.out.link("CHARGED_WITH", person, incident, {
      discriminator: context.keyHash,
      at: row.at,
      props: { stage: row.stage },
    });
  },
});
