/** Cases, and what people do with them. */
import { addToCase, commentOnCase, removeFromCase, retitleCase, saveCaseView } from "#app/jobs/cases/case-changes.ts";
import { openCase, type OfVersion } from "#app/jobs/cases/change-case.ts";
import { readView } from "#app/queries/cases/read-view.ts";
import type { ToldCase } from "#app/queries/cases/read-case.ts";
import { handlingOf } from "./evidence.ts";
import type { Needed } from "./needed.ts";

export const Case: Needed<"Case"> = {
  items: (one) => one.items(),
  history: (one) => one.history(),
  handling: async (one) => handlingOf(await one.handling()),
};

export const CaseComment: Needed<"CaseComment"> = { handling: ({ handling }) => handlingOf(handling) };

export const CaseView: Needed<"CaseView"> = { content: ({ id }, _args, { reader }) => readView(reader, { id }) };

type Changes = "openCase" | "changeCase" | "addToCase" | "removeFromCase" | "commentOnCase" | "saveCaseView";

const payload = async (changed: Promise<ToldCase>) => ({ case: await changed });

/** What every change says of its case. */
const of = (input: {
  readonly case: string;
  readonly expectedVersion: string;
  readonly handling?: string | null;
}): OfVersion => ({ case: input.case, expectedVersion: input.expectedVersion, handling: input.handling ?? null });

export const caseMutations: Pick<Needed<"Mutation">, Changes> = {
  openCase: (_root, { input }, { reader }) =>
    payload(openCase(reader, { title: input.title, assignee: input.assignee ?? null, handling: input.handling ?? null })),
  changeCase: (_root, { input }, { reader }) => {
    const { title = null, status = null, assignee = null, reason = null } = input;
    return payload(retitleCase(reader, { ...of(input), title, status, assignee, reason }));
  },
  addToCase: (_root, { input }, { reader }) => {
    const { entities, links, findings, paths, note = null } = input;
    return payload(
      addToCase(reader, {
        ...of(input),
        ...{ entities: entities ?? [], links: links ?? [], findings: findings ?? [], note },
        paths: (paths ?? []).map(({ steps }) => steps),
      }),
    );
  },
  removeFromCase: (_root, { input }, { reader }) =>
    payload(removeFromCase(reader, { ...of(input), keys: input.keys, note: input.note ?? null })),
  commentOnCase: (_root, { input }, { reader }) => payload(commentOnCase(reader, { ...of(input), text: input.text })),
  saveCaseView: (_root, { input }, { reader }) => {
    const { name, nodes, links, hidden } = input;
    const { linkKinds = null, entityKinds = null, from = null, until = null, text = null } = input.filters ?? {};
    return payload(
      saveCaseView(reader, {
        ...of(input),
        name,
        view: {
          nodes: nodes.map(({ id, x, y, pinned }) => ({ id, x, y, pinned })),
          ...{ links: links ?? [], hidden: hidden ?? [] },
          filters: { linkKinds, entityKinds, from, until, text },
        },
      }),
    );
  },
};
