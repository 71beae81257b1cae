/**
 * What the graph worker can be asked, in one table: a new question is an entry here, and what answers it. The input crosses to the worker
 * and the answer back as structured clones.
 */
import type { Talk, TaskInput, TaskValue } from "#base/thread.ts";
import type { Access } from "#model/access.ts";
import type { Page } from "../answers/page.ts";
import type { GraphAnswers, InputsAnswer, TravellersAnswer } from "./graph-answers.ts";
import type {
  Earlier,
  NetworkAnswer,
  NetworkQuery,
  PersonsTie,
  RelatedAnswer,
  RelatedQuery,
  TiesQuery,
  WorkerExposure,
} from "./network-answers.ts";
import type { PathsQuery, PathsResult } from "./paths-answer.ts";
import type { TiePathsAnswer, TiePathsQuery } from "./tie-paths-answer.ts";

export const graphQuestions = (answers: () => Promise<GraphAnswers>) => ({
  /** The snapshot that a question would be answered from, and how far that is behind; rebuilds first where a question would. */
  async graph({ access }: { access: Access }): Promise<{ readonly snapshot: string } & Earlier> {
    return (await answers()).graph(access);
  },

  async paths({ access, query }: { access: Access; query: PathsQuery }, talk: Talk): Promise<PathsResult> {
    return (await answers()).paths(access, query, talk);
  },

  /**
   * A worker's exposure to flights of interest; null for who is no worker, and for the protected. It is a survey of all records, so
   * only for readers of everything: the others get null.
   */
  async exposure({ access, person }: { access: Access; person: string }): Promise<(WorkerExposure & Earlier) | null> {
    return (await answers()).exposure(access, person);
  },

  /** What ties persons to each other and to whom else, and how they stand in it; NOT_FOUND when none of them is in the network. */
  async network({ access, query }: { access: Access; query: NetworkQuery }, talk: Talk): Promise<NetworkAnswer & Earlier> {
    return (await answers()).network(access, query, talk);
  },

  /** The cheapest ways between people over their ties; NOT_FOUND when nobody of an end is in the network. */
  async tiePaths({ access, query }: { access: Access; query: TiePathsQuery }, talk: Talk): Promise<TiePathsAnswer & Earlier> {
    return (await answers()).tiePaths(access, query, talk);
  },

  /** A page of a person's ties, heaviest first. */
  async tiesOf({ access, query }: { access: Access; query: TiesQuery }): Promise<Page<PersonsTie> & Earlier> {
    return (await answers()).tiesOf(access, query);
  },

  /** Who outside a group is tied to it, by what the ties weigh together. */
  async related({
    access,
    query,
  }: {
    access: Access;
    query: RelatedQuery;
  }): Promise<{ readonly related: readonly RelatedAnswer[] } & Earlier> {
    return (await answers()).related(access, query);
  },

  /** How full the inputs of detectors and questions are in what the reader may read. */
  async coverage({ access }: { access: Access }): Promise<InputsAnswer & Earlier> {
    return (await answers()).coverage(access);
  },

  /** How many travel, by what nobody may be ranked by, and the same of persons, for counts beside each other. */
  async travellers({ access, persons }: { access: Access; persons: readonly string[] }): Promise<TravellersAnswer & Earlier> {
    return (await answers()).travellers(access, persons);
  },
});

export type GraphQuestions = ReturnType<typeof graphQuestions>;

/** The main thread's side: the current snapshot lives in the worker, so that a long search never blocks the API. */
export interface GraphClient {
  ask<Name extends keyof GraphQuestions>(
    question: Name,
    input: TaskInput<GraphQuestions[Name]>,
    /** Aborted when nobody wants the answer any more. */
    ends?: AbortSignal,
  ): Promise<TaskValue<GraphQuestions[Name]>>;
  close(): Promise<void>;
}
