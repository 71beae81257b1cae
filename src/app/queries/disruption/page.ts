/** A plan as one page of HTML, in one piece, with people by the names that the reader knows them by. */
import { disruptionPage } from "#export/disruption-page.ts";
import { type DisruptionFound, targetOf } from "./plan.ts";

/** `title`: around whom; `nameOf`: id of somebody or something → name. */
export async function* planPage(found: DisruptionFound, title: string, nameOf: (id: string) => string): AsyncGenerator<string> {
  const { before, steps, members, ties, eligible, seed, snapshot, runs, chosenBy, spent } = found;
  yield disruptionPage({
    ...found,
    title,
    largest: [before, ...steps.map(({ after }) => after)].map(({ largest }) => largest),
    steps: steps.map(({ person, thing, cost, why, successors }) => ({
      ...{ name: nameOf(targetOf({ person, thing })), cost, why },
      successors: successors.map((one) => nameOf(one.person)),
    })),
    alternatives: found.alternatives.map(({ by, area, persons, things }) => ({
      by,
      area,
      names: [...persons, ...things].map(nameOf),
    })),
    evidenceNeeded: found.evidenceNeeded.map(({ person, missing }) => ({ name: nameOf(person), missing })),
    madeFrom: Object.entries({
      ...{ "people looked at": members, "ties between them": ties, "may be taken": eligible, spent, "chosen by": chosenBy },
      ...{ seed, "worlds drawn": runs, snapshot },
    }).map(([what, value]) => [what, String(value)]),
  });
}
