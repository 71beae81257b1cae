/** A graph client that answers in this thread, for tests of what is made of the answers. */
import { measureInput } from "#analytics/inputs/measured-input.ts";
import { AppError } from "#base/errors.ts";
import { INPUT_CODES } from "#model/yield/inputs.ts";
import { pageOf } from "#app/answers/page.ts";
import type { GraphClient, GraphQuestions } from "#app/snapshot/graph-questions.ts";

type Answer = (input: unknown) => Promise<unknown>;

const NOTHING: GraphQuestions = {
  graph: async () => ({ snapshot: "s_none", behind: 0 }),
  paths: async () => ({
    paths: [],
    explored: 0,
    truncated: false,
    timedOut: false,
    hubsSkipped: [],
    snapshot: "s_none",
    behind: 0,
  }),
  exposure: async () => null,
  network: async () => {
    throw new AppError("NOT_FOUND");
  },
  tiePaths: async () => ({ paths: [], explored: 0, truncated: false, timedOut: false, snapshot: "s_none", behind: 0 }),
  tiesOf: async ({ query }) => ({ ...pageOf([], () => "", query), behind: 0 }),
  related: async () => ({ related: [], behind: 0 }),
  travellers: async ({ persons }) => ({
    travellers: 0,
    values: { NATIONALITY: {}, SEX: {}, AGE: {}, ROUTE: {} },
    persons: persons.map(() => null),
    snapshot: "s_none",
    behind: 0,
  }),
  coverage: async () => ({
    inputs: INPUT_CODES.map((input) => measureInput(input, { start: 0, end: 0 })),
    snapshot: "s_none",
    behind: 0,
  }),
};

/** What is not given is answered as by an empty store. */
export function graphOf(given: Partial<GraphQuestions> = {}): GraphClient {
  const questions: Readonly<Record<string, unknown>> = { ...NOTHING, ...given };
  return {
    ask: ((question: string, input: unknown) => {
      const answer = questions[question];
      if (answer === undefined) throw new AppError("INTERNAL", `no answer to ${question}`);
      return (answer as Answer)(input);
    }) as GraphClient["ask"],
    close: async () => {},
  };
}
