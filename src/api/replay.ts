/** A question of the audit, asked again as it was: nothing of the answer is told but whether it is the same. */
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { compareAnswers, type Replayed, whoAsked } from "#app/audit/replay-answer.ts";
import { AppError } from "#base/errors.ts";
import { checkLimits, TOKENS_MAX } from "./limits.ts";
import { Request } from "./request.ts";
import { rootFields } from "./written-down.ts";

export interface ReplayArgs {
  readonly seq: number;
  readonly query: string;
  readonly variables?: string | null | undefined;
  readonly operationName?: string | null | undefined;
}

/** Errors: those of `whoAsked`; BAD_INPUT of what is no query, and of questions of the audit itself; LIMIT_EXCEEDED. */
export async function replayAnswer(schema: GraphQLSchema, request: Request, args: ReplayArgs): Promise<Replayed> {
  const { cursors, logger, users, isStillLetIn } = request;
  const { seq, query } = args;
  const variables = variablesIn(args.variables ?? "{}");
  const document = documentOf(query);
  const operation = operationIn(document, args.operationName ?? undefined);
  const operationName = operation.name?.value;
  const { entry, as } = await whoAsked(request.reader, { seq, query, variables, operationName }, users({ letIn: false }));
  const [invalid] = [...validate(schema, document), ...checkLimits(schema, document, { operationName, variables }).errors];
  if (invalid !== undefined) throw refused(invalid);
  if (rootFields(document, operation.selectionSet).includes("replayAnswer"))
    throw new AppError("BAD_INPUT", "an answer about an answer is not asked again");
  const again = new Request({ reader: as, cursors, logger, users, isStillLetIn }).begin("query");
  try {
    const { data } = await execute({
      ...{ schema, document, contextValue: again, variableValues: variables },
      ...(operationName === undefined ? {} : { operationName }),
    });
    return await compareAnswers(again.reader, entry, data ?? null);
  } finally {
    again.end();
  }
}

function documentOf(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: TOKENS_MAX });
  } catch (error) {
    throw refused(error);
  }
}

/** What GraphQL itself finds has no code, and would be taken for a mistake of ours. */
function refused(error: unknown): unknown {
  return error instanceof GraphQLError && error.extensions["code"] === undefined
    ? new AppError("BAD_INPUT", `query: ${error.message}`)
    : error;
}

/** The one that was run. */
function operationIn({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = definitions.filter((part) => part.kind === "OperationDefinition");
  const [operation, ...others] = operations.filter((one) => name === undefined || one.name?.value === name);
  if (operation?.operation !== "query" || others.length > 0)
    throw new AppError("BAD_INPUT", "one query is needed: what changes something, or goes on, is not asked again");
  return operation;
}

function variablesIn(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new AppError("BAD_INPUT", 'variables are a JSON object, such as {"ref": "PTY:S0042"}');
  return value as Readonly<Record<string, unknown>>;
}
