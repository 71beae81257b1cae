/** The GraphQL server behind HTTP: what it lets through, and how errors leave it. */
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { monotonicMs } from "#base/clock.ts";
import { AppError, type ErrorCode, ERRORS } from "#base/errors.ts";
import type { Logger } from "#base/logger.ts";
import type { Admission, Leave } from "./admission.ts";
import { checkLimits, TOKENS_MAX } from "./limits.ts";
import { publicError } from "./mask-errors.ts";
import type { Metrics } from "./metrics.ts";
import type { Request } from "./request.ts";
import { keptFromLeaving } from "./written-down.ts";
import { statusByAccept } from "./status-by-accept.ts";

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly admission: Admission;
}

export function makeApollo({ schema, logger, metrics, admission }: ApolloParts): ApolloServer<Request> {
  return new ApolloServer<Request>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: TOKENS_MAX },
    // Apollo's own reporting and landing page would speak to other hosts.
    plugins: [limitsPlugin(schema, admission), statusByAccept, measure(metrics)],
    logger: {
      debug() {},
      info() {},
      warn: (message) => logger.warn({}, String(message)),
      error: (message) => logger.error({}, String(message)),
    },
    formatError: (formatted, error) => outward(formatted, error, logger),
  });
}

/** Errors of the request's form keep Apollo's codes; our own keep ours; whatever else is our fault is masked. */
function outward(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (typeof code === "string" && code !== "INTERNAL_SERVER_ERROR") return formatted;
  const { message, extensions } = publicError(unwrapResolverError(error), logger);
  return { ...formatted, message, extensions };
}

function limitsPlugin(schema: GraphQLSchema, admission: Admission): ApolloServerPlugin<Request> {
  return {
    async requestDidStart() {
      let leave: Leave | undefined;
      return {
        async didResolveOperation({ document, request, operation, contextValue }) {
          if (operation?.operation === "subscription") throw notHere();
          const { errors, cost } = checkLimits(schema, document, request);
          if (errors[0] !== undefined) throw errors[0];
          leave = await admission
            .enter(contextValue.readerName, cost, () => contextValue.endNow())
            .catch((error: unknown) => {
              throw withStatus(error);
            });
          // Only now is it known what kind of operation this is, and that it begins.
          if (operation !== undefined) contextValue.begin(operation.operation);
        },
        // Also of what was refused above.
        async willSendResponse({ contextValue, request, document, operation, response }) {
          try {
            if (response.body.kind !== "single") return;
            const { data, errors = [] } = response.body.singleResult;
            const { query, variables } = request;
            const kept = await keptFromLeaving(contextValue, {
              via: "HTTP",
              query,
              variables,
              document,
              operation,
              data,
              errors,
            });
            if (kept === null) return;
            response.body.singleResult = { errors: [kept.toJSON()] };
            response.http.status = ERRORS[kept.extensions.code as ErrorCode].status;
          } finally {
            contextValue.end();
            leave?.();
          }
        },
      };
    },
  };
}

/** Refused before it began, an operation has the status and the header that any client understands. */
function withStatus(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const headers = new HeaderMap([["retry-after", String(error.extra["retryAfter"])]]);
  return new GraphQLError(error.message, {
    extensions: { ...error.extra, code: error.code, http: { status: error.status, headers } },
  });
}

function notHere(): GraphQLError {
  const text = "subscribe over WebSocket at /graphql, or over server-sent events at /graphql/stream";
  return new GraphQLError(text, { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
}

function measure(metrics: Metrics): ApolloServerPlugin<Request> {
  return {
    async requestDidStart() {
      const startedMs = monotonicMs();
      return {
        async willSendResponse({ operation, response }) {
          const type = operation?.operation ?? "none";
          const failed = response.body.kind === "single" && (response.body.singleResult.errors?.length ?? 0) > 0;
          metrics.operations.inc({ type, transport: "http", outcome: failed ? "error" : "ok" });
          metrics.seconds.observe({ type }, (monotonicMs() - startedMs) / 1000);
        },
      };
    },
  };
}

/** For answers that are made before GraphQL is reached. */
export function errorBody(code: keyof typeof ERRORS, message: string = ERRORS[code].text): { errors: readonly unknown[] } {
  return { errors: [new GraphQLError(message, { extensions: { code } }).toJSON()] };
}
