/** Subscriptions (and anything else) over WebSocket and server-sent events, under the same limits and masks as HTTP. */
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import { createHandler, type HandlerOptions } from "graphql-sse/lib/use/express";
import type { Response as SseResponse } from "graphql-sse";
import { useServer } from "graphql-ws/use/ws";
import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { type WebSocket, WebSocketServer } from "ws";
import { type ErrorCode, ERRORS } from "#base/errors.ts";
import type { Logger } from "#base/logger.ts";
import type { Admission, Leave } from "./admission.ts";
import { checkLimits, TOKENS_MAX } from "./limits.ts";
import { refusal } from "./loopback.ts";
import { maskExecutionErrors, publicError } from "./mask-errors.ts";
import type { Metrics } from "./metrics.ts";
import { Request, type RequestParts } from "./request.ts";

export interface LiveParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly admission: Admission;
  /** Counts an operation as HTTP counts a request; false when there were too many of one address. */
  readonly withinRate: (opened: IncomingMessage) => Promise<boolean>;
  /** Who asks, by the HTTP request that opened the stream; throws what an HTTP request would be refused with. */
  readonly request: (opened: IncomingMessage) => RequestParts;
}

interface Params {
  readonly query?: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

const FRAME_BYTES_MAX = 200_000;
const OPERATIONS_PER_SOCKET_MAX = 50;
export const TOO_MANY_REQUESTS = "too many requests; wait a minute";

interface Prepared {
  readonly args: ExecutionArgs & { readonly contextValue: Request };
  readonly operation: OperationTypeNode;
  readonly cost: number;
}

/** The execution arguments of an operation, or why it may not run. */
function prepare(parts: LiveParts, opened: IncomingMessage, params: Params): Prepared | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(params.query ?? "", { maxTokens: TOKENS_MAX });
  } catch (error) {
    return [coded(error as GraphQLError, "GRAPHQL_PARSE_FAILED")];
  }
  const invalid = validate(parts.schema, document).map((error) => coded(error, "GRAPHQL_VALIDATION_FAILED"));
  if (invalid.length > 0) return invalid;
  const operation = getOperationAST(document, params.operationName);
  if (operation === null || operation === undefined)
    return [new GraphQLError("name one operation of the document", { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } })];
  const { errors, cost } = checkLimits(parts.schema, document, params);
  if (errors.length > 0) return errors;
  let request: RequestParts;
  try {
    request = parts.request(opened);
  } catch (error) {
    return [publicError(error, parts.logger)];
  }
  return {
    args: {
      schema: parts.schema,
      document,
      operationName: params.operationName ?? null,
      variableValues: params.variables ?? {},
      contextValue: new Request(request),
    },
    operation: operation.operation,
    cost,
  };
}

/** What it takes up is given back when it has ended. Throws OVERLOADED. */
async function admit({ admission }: LiveParts, { args, operation, cost }: Prepared): Promise<Leave> {
  const { contextValue } = args;
  const leave =
    operation === "subscription"
      ? admission.subscribe(contextValue.readerName)
      : await admission.enter(contextValue.readerName, cost, () => contextValue.endNow());
  contextValue.begin(operation);
  return () => {
    contextValue.end();
    leave();
  };
}

export function serveWebSocket(server: Server, parts: LiveParts): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    server,
    path: "/graphql",
    maxPayload: FRAME_BYTES_MAX,
    verifyClient: ({ req }: { req: IncomingMessage }, decide: (open: boolean, status?: number) => void) =>
      decide(refusal(req) === null, ERRORS.FORBIDDEN.status),
  });
  const open = new WeakMap<object, Map<string, Leave>>();
  const disposable = useServer(
    {
      onSubscribe: async ({ extra }, id, params) => {
        const own = operationsOf(open, extra.socket);
        if (own.size >= OPERATIONS_PER_SOCKET_MAX) return [tooMany()];
        // Counted before anything is waited for: of a burst each one sees those before it.
        own.set(id, () => undefined);
        const begun = await begin(parts, extra.request, params);
        if (!("args" in begun)) {
          own.delete(id);
          return begun;
        }
        // Whoever has hung up meanwhile is not answered.
        if (extra.socket.readyState === extra.socket.OPEN) own.set(id, begun.leave);
        else begun.leave();
        return begun.args;
      },
      onComplete: ({ extra }, id) => {
        const own = operationsOf(open, extra.socket);
        own.get(id)?.();
        own.delete(id);
      },
      onNext: (...[, , , , result]) => masked(result, parts, "websocket") as never,
    },
    sockets,
  );
  return { close: async () => disposable.dispose() };
}

/** By id, those of one socket, with what gives back what each takes up. */
function operationsOf(open: WeakMap<object, Map<string, Leave>>, socket: WebSocket): Map<string, Leave> {
  let own = open.get(socket);
  if (own === undefined) {
    const operations = new Map<string, Leave>();
    open.set(socket, (own = operations));
    socket.once("close", () => {
      for (const leave of operations.values()) leave();
    });
  }
  return own;
}

/** An operation that may run, and what ends its stay; or why it may not. */
async function begin(
  parts: LiveParts,
  opened: IncomingMessage,
  params: Params,
): Promise<{ readonly args: ExecutionArgs; readonly leave: Leave } | readonly GraphQLError[]> {
  if (!(await parts.withinRate(opened))) return [new GraphQLError(TOO_MANY_REQUESTS, { extensions: { code: "LIMIT_EXCEEDED" } })];
  const prepared = prepare(parts, opened, params);
  if (!("args" in prepared)) return prepared;
  try {
    return { args: prepared.args, leave: await admit(parts, prepared) };
  } catch (error) {
    return [publicError(error, parts.logger)];
  }
}

/** Behind the count of requests, which this is one of. What is taken up is given back when the response has ended, however it did. */
export function sseHandler(parts: LiveParts): ReturnType<typeof createHandler> {
  const options: HandlerOptions = {
    onSubscribe: async (request, params) => {
      const prepared = prepare(parts, request.raw, params as Params);
      if (!("args" in prepared)) return told(prepared);
      let leave: Leave;
      try {
        leave = await admit(parts, prepared);
      } catch (error) {
        return refused(publicError(error, parts.logger));
      }
      const { res } = request.raw as IncomingMessage & { readonly res: ServerResponse };
      if (res.closed) leave();
      else res.once("close", leave);
      return prepared.args as never;
    },
    onNext: (_context, _request, result) => masked(result, parts, "sse"),
  };
  return createHandler(options);
}

function masked<R extends { errors?: readonly GraphQLError[] | undefined }>(result: R, parts: LiveParts, transport: string): R {
  parts.metrics.operations.inc({ type: "live", transport, outcome: result.errors === undefined ? "ok" : "error" });
  return result.errors === undefined ? result : { ...result, errors: maskExecutionErrors(result.errors, parts.logger) };
}

/** A stream of one event, which says why there is nothing. */
function told(errors: readonly GraphQLError[]): never {
  return (async function* () {
    yield { errors };
  })() as never;
}

/** No stream at all, but what any client of HTTP understands. */
function refused(error: GraphQLError): SseResponse {
  const { status } = ERRORS[error.extensions.code as ErrorCode];
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "retry-after": String(error.extensions["retryAfter"]),
  };
  return [JSON.stringify({ errors: [error] }), { status, statusText: STATUS_CODES[status] ?? "", headers }];
}

function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code },
  });
}

function tooMany(): GraphQLError {
  return new GraphQLError(`at most ${OPERATIONS_PER_SOCKET_MAX} operations at a time on one socket`, {
    extensions: { code: "LIMIT_EXCEEDED" },
  });
}
