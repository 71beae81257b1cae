/** Subscriptions (and anything else) over WebSocket and server-sent events, under the same limits and masks as HTTP. */
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import { createHandler, type HandlerOptions } from "graphql-sse/lib/use/express";
import type { Response as SseResponse } from "graphql-sse";
import { CloseCode } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { ipKeyGenerator } from "express-rate-limit";
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
import type { Access } from "#model/access.ts";
import type { Admission, Leave } from "./admission.ts";
import { checkLimits, TOKENS_MAX } from "./limits.ts";
import { type Asked, CONNECTION_PARAMS, type Gate, UsersGate } from "./gate/gate.ts";
import { OpenStreams } from "./gate/open-streams.ts";
import { maskExecutionErrors, publicError } from "./mask-errors.ts";
import type { Metrics } from "./metrics.ts";
import { Request, type RequestParts } from "./request.ts";
import { keptFromLeaving, type Leaving } from "./written-down.ts";

export interface LiveParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly admission: Admission;
  /** Counts an operation as HTTP counts a request; false when there were too many of one user, or of one address. */
  readonly withinRate: (key: string) => Promise<boolean>;
  /** What is wrong with the Host or Origin of what opens a socket, or null. */
  readonly refusal: (opened: IncomingMessage) => string | null;
  readonly gate: Gate;
  /** Throws what an HTTP request would be refused with. */
  readonly request: (asked: Asked) => RequestParts;
}

interface Params {
  readonly query?: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

const FRAME_BYTES_MAX = 200_000;
const OPERATIONS_PER_SOCKET_MAX = 50;
const SHUT_OUT = "whoever opened this is no longer let in as they were";
export const TOO_MANY_REQUESTS = "too many requests; wait a minute";

interface Prepared {
  readonly args: ExecutionArgs & { readonly contextValue: Request };
  readonly operation: OperationTypeNode;
  readonly cost: number;
}

/** The execution arguments of an operation, or why it may not run. */
function prepare(parts: LiveParts, request: RequestParts, params: Params): Prepared | readonly GraphQLError[] {
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
      decide(parts.refusal(req) === null, ERRORS.FORBIDDEN.status),
  });
  const open = new WeakMap<object, Map<string, Leave>>();
  const streams = new OpenStreams(parts.gate);
  const disposable = useServer(
    {
      // Whoever is not known is told so before anything is asked.
      onConnect: async ({ extra, connectionParams }) => {
        if (!(parts.gate instanceof UsersGate)) return true;
        const asked = askedBy(extra.request, connectionParams);
        try {
          await parts.gate.learn(asked);
          const access = parts.gate.access(asked);
          const left = streams.add({ asked, access, end: () => extra.socket.close(CloseCode.Forbidden, SHUT_OUT) });
          extra.socket.once("close", left);
          return true;
        } catch {
          return false;
        }
      },
      onSubscribe: async ({ extra, connectionParams }, id, params) => {
        const own = operationsOf(open, extra.socket);
        if (own.size >= OPERATIONS_PER_SOCKET_MAX) return [tooMany()];
        // Counted before anything is waited for: of a burst each one sees those before it.
        own.set(id, () => undefined);
        const begun = await begin(parts, askedBy(extra.request, connectionParams), extra.request, params);
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
      onNext: async (_context, _id, { query, variables }, ...[args, result]) =>
        (await leaving(parts, { via: "WEBSOCKET", query, variables, ...executed(args) }, result)) as never,
    },
    sockets,
  );
  return {
    close: async () => {
      streams.close();
      await disposable.dispose();
    },
  };
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
  asked: Asked,
  { socket }: IncomingMessage,
  params: Params,
): Promise<{ readonly args: ExecutionArgs; readonly leave: Leave } | readonly GraphQLError[]> {
  try {
    await parts.gate.learn(asked);
    const request = parts.request(asked);
    const key = parts.gate instanceof UsersGate ? userKey(request.reader.access) : ipKeyGenerator(socket.remoteAddress ?? "");
    if (!(await parts.withinRate(key))) return [tooManyRequests()];
    const prepared = prepare(parts, request, params);
    if (!("args" in prepared)) return prepared;
    return { args: prepared.args, leave: await admit(parts, prepared) };
  } catch (error) {
    return [publicError(error, parts.logger)];
  }
}

/** By which a user's requests are counted, wherever they come from. */
export function userKey({ reader }: Access): string {
  return `user ${reader}`;
}

function askedBy({ headers }: IncomingMessage, said: Readonly<Record<string, unknown>> | undefined): Asked {
  const own = CONNECTION_PARAMS.flatMap((name) => (typeof said?.[name] === "string" ? [[name, said[name]]] : []));
  return { headers: { ...headers, ...(Object.fromEntries(own) as Record<string, string>) } };
}

/** Behind the count of requests, which this is one of. What is taken up is given back when the response has ended, however it did. */
export function sseHandler(parts: LiveParts): { readonly handle: ReturnType<typeof createHandler>; close(): void } {
  const streams = new OpenStreams(parts.gate);
  const begun = new WeakMap<object, { readonly params: Params; readonly args: Prepared["args"] }>();
  const options: HandlerOptions = {
    onSubscribe: async (request, params) => {
      const opened = request.raw as IncomingMessage & { readonly res: ServerResponse };
      let leave: Leave;
      let prepared: Prepared | readonly GraphQLError[];
      let left = (): void => undefined;
      try {
        const asking = parts.request(opened);
        const { access } = asking.reader;
        if (parts.gate instanceof UsersGate && !(await parts.withinRate(userKey(access)))) return refused(tooManyRequests());
        prepared = prepare(parts, asking, params as Params);
        if (!("args" in prepared)) return told(prepared);
        leave = await admit(parts, prepared);
        left = streams.add({ asked: opened, access, end: () => opened.res.end() });
      } catch (error) {
        return refused(publicError(error, parts.logger));
      }
      const { res } = opened;
      const ended = (): void => {
        left();
        leave();
      };
      if (res.closed) ended();
      else res.once("close", ended);
      begun.set(request.raw, { params: params as Params, args: prepared.args });
      return prepared.args as never;
    },
    onNext: async (_context, { raw }, result) => {
      const operation = begun.get(raw);
      // Nothing was executed: it says why.
      if (operation === undefined) return result;
      const { params, args } = operation;
      return (await leaving(
        parts,
        { via: "SSE", query: params.query, variables: params.variables, ...executed(args) },
        result,
      )) as never;
    },
  };
  return { handle: createHandler(options), close: () => streams.close() };
}

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[] | undefined;
}

/** What of a result goes out: masked, and written down before. */
async function leaving(
  parts: LiveParts,
  { request, ...asked }: Omit<Leaving, "data" | "errors"> & { readonly request: Request },
  result: Result,
): Promise<Result> {
  parts.metrics.operations.inc({
    type: "live",
    transport: asked.via.toLowerCase(),
    outcome: result.errors === undefined ? "ok" : "error",
  });
  const errors = maskExecutionErrors(result.errors ?? [], parts.logger);
  const kept = await keptFromLeaving(request, { ...asked, data: result.data, errors });
  if (kept !== null) return { errors: [kept] };
  return result.errors === undefined ? result : { ...result, errors };
}

function executed({
  document,
  operationName,
  contextValue,
}: ExecutionArgs): Pick<Leaving, "document" | "operation"> & { readonly request: Request } {
  return { document, operation: getOperationAST(document, operationName) ?? undefined, request: contextValue as Request };
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
  const retryAfter = error.extensions["retryAfter"];
  const headers: Record<string, string> = {
    "content-type": "application/json; charset=utf-8",
    ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
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

function tooManyRequests(): GraphQLError {
  return new GraphQLError(TOO_MANY_REQUESTS, { extensions: { code: "LIMIT_EXCEEDED" } });
}

function tooMany(): GraphQLError {
  return new GraphQLError(`at most ${OPERATIONS_PER_SOCKET_MAX} operations at a time on one socket`, {
    extensions: { code: "LIMIT_EXCEEDED" },
  });
}
