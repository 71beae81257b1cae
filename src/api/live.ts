/** Subscriptions (and anything else) over WebSocket and server-sent events, under the same limits and masks as HTTP. */
import type { IncomingMessage, Server } from "node:http";
import { createHandler, type HandlerOptions } from "graphql-sse/lib/use/express";
import { useServer } from "graphql-ws/use/ws";
import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { WebSocketServer } from "ws";
import { ERRORS } from "#base/errors.ts";
import type { Logger } from "#base/logger.ts";
import { checkLimits, TOKENS_MAX } from "./limits.ts";
import { refusal } from "./loopback.ts";
import { maskExecutionErrors, publicError } from "./mask-errors.ts";
import type { Metrics } from "./metrics.ts";
import { Request, type RequestParts } from "./request.ts";

export interface LiveParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly metrics: Metrics;
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

/** The execution arguments of an operation, or why it may not run. */
export function prepare(parts: LiveParts, opened: IncomingMessage, params: Params): ExecutionArgs | readonly GraphQLError[] {
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
  const beyond = checkLimits(parts.schema, document, params);
  if (beyond.length > 0) return beyond;
  let request: RequestParts;
  try {
    request = parts.request(opened);
  } catch (error) {
    return [publicError(error, parts.logger)];
  }
  return {
    schema: parts.schema,
    document,
    operationName: params.operationName ?? null,
    variableValues: params.variables ?? {},
    contextValue: new Request(request).begin(operation.operation),
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
  const running = new WeakMap<object, number>();
  const disposable = useServer(
    {
      onSubscribe: ({ extra }, _id, params) => {
        const count = running.get(extra.socket) ?? 0;
        if (count >= OPERATIONS_PER_SOCKET_MAX) return [tooMany()];
        return prepare(parts, extra.request, params);
      },
      onOperation: ({ extra }) => {
        running.set(extra.socket, (running.get(extra.socket) ?? 0) + 1);
        parts.metrics.subscriptions.inc();
      },
      onComplete: ({ extra }) => {
        running.set(extra.socket, (running.get(extra.socket) ?? 1) - 1);
        parts.metrics.subscriptions.dec();
      },
      onNext: (...[, , , , result]) => masked(result, parts, "websocket") as never,
    },
    sockets,
  );
  return { close: async () => disposable.dispose() };
}

export function sseHandler(parts: LiveParts): ReturnType<typeof createHandler> {
  const options: HandlerOptions = {
    onSubscribe: (request, params) => {
      const prepared = prepare(parts, request.raw, params as Params);
      if ("document" in prepared) return prepared as never;
      return (async function* () {
        yield { errors: prepared };
      })() as never;
    },
    onNext: (_context, _request, result) => masked(result, parts, "sse"),
  };
  return createHandler(options);
}

function masked<R extends { errors?: readonly GraphQLError[] | undefined }>(result: R, parts: LiveParts, transport: string): R {
  parts.metrics.operations.inc({ type: "live", transport, outcome: result.errors === undefined ? "ok" : "error" });
  return result.errors === undefined ? result : { ...result, errors: maskExecutionErrors(result.errors, parts.logger) };
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
