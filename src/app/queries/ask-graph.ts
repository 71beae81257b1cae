/** The one way in which queries ask the graph worker: as this reader, and no longer than the reader has time. */
import type { TaskInput, TaskValue } from "#base/thread.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import type { GraphQuestions } from "../snapshot/graph-questions.ts";

/** TIMED_OUT when the answer does not come in time; the worker then ends what it does for this question alone. */
export async function askGraph<Name extends keyof GraphQuestions>(
  reader: Reader,
  question: Name,
  input: Omit<TaskInput<GraphQuestions[Name]>, "access">,
): Promise<TaskValue<GraphQuestions[Name]>> {
  const { access } = await reader.sight();
  const whole = { ...input, access } as TaskInput<GraphQuestions[Name]>;
  return reader.work.within((ends) => contextOf(reader).graph.ask(question, whole, ends));
}
