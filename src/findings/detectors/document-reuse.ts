/**
 * One travel document presented by persons who are not the same (docs/typologies.md B13): a lead of its own, for impostors have no
 * network. Benign twins: a misread number, twins' passports swapped at the desk, an identity that could not be joined for want of
 * data.
 */
import { sharedDocuments } from "#analytics/tie-documents.ts";
import { entityText } from "#analytics/columns-of.ts";
import { namesDiffer } from "#model/alike/names-differ.ts";
import type { Detector } from "../detector.ts";
import type { DetectionWorld } from "../detection-world.ts";
import type { RawFinding } from "../raw-finding.ts";
import { weighed } from "../weigh.ts";

export const documentReuse: Detector = {
  id: "document-reuse",
  title: "One document, several persons",
  kind: "UNKNOWN",
  needs: ["TRAVEL_DOCUMENTS"],
  helps: ["BIRTH_DATES"],
  run(world) {
    const findings: RawFinding[] = [];
    for (const [document, holders] of sharedDocuments(world.people)) {
      if (holders.size > world.settings.documentHoldersMax) continue;
      const persons = [...holders.keys()];
      const { names, births } = differences(world, persons);
      if (!names && !births) continue;
      findings.push({
        type: "PATTERN",
        kind: "UNKNOWN",
        detector: "document-reuse",
        key: `document:${document}`,
        members: persons.map((person) => ({ person, role: "UNKNOWN", roleBasis: "INFERRED", stability: null })),
        reasons: weighed(
          [
            {
              code: "DOCUMENT_REUSE",
              params: { document: world.snapshot.ids[document]!, count: persons.length, names, births },
              counts: { differences: Number(names) + Number(births) },
              links: [...holders.values()],
              members: persons,
            },
          ],
          world.settings,
          "document-reuse",
        ),
        related: [document],
        incidents: [],
      });
    }
    return findings;
  },
};

/** Whether some two of the persons differ in name, and whether in birth date, as far as both are known. */
function differences(world: DetectionWorld, persons: readonly number[]): { names: boolean; births: boolean } {
  const { people, snapshot } = world;
  const born = entityText(snapshot, "Identity", "dateOfBirth");
  const datesOf = (person: number): Set<string> => {
    const dates = new Set<string>();
    for (let i = snapshot.personOffsets[person]!; i < snapshot.personOffsets[person + 1]!; i++)
      dates.add(born(snapshot.personIdentities[i]!));
    dates.delete("");
    return dates;
  };
  const wordsOf = (person: number) => people.nameKeys[person]!.split(" ").filter((word) => word !== "");
  let names = false;
  let births = false;
  for (let i = 0; i < persons.length; i++) {
    for (let j = i + 1; j < persons.length; j++) {
      const left = wordsOf(persons[i]!);
      const right = wordsOf(persons[j]!);
      names ||= namesDiffer(left, right);
      const a = datesOf(persons[i]!);
      const b = datesOf(persons[j]!);
      if (a.size > 0 && b.size > 0 && ![...a].some((date) => b.has(date))) births = true;
    }
  }
  return { names, births };
}
