/** The service: GraphQL on /graphql over HTTP, WebSocket and server-sent events, the pages for browsers, and what operators look at. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { ipKeyGenerator, MemoryStore, rateLimit } from "express-rate-limit";
import helmet from "helmet";
import type { App } from "#app/app.ts";
import { RunFollower } from "#app/jobs/follow-runs.ts";
import { notReadyFor } from "#app/queries/operations.ts";
import { AppError, type ErrorCode, ERRORS } from "#base/errors.ts";
import type { Logger } from "#base/logger.ts";
import type { Access } from "#model/access.ts";
import { Admission, type AdmissionLimits } from "./admission.ts";
import { errorBody, makeApollo } from "./apollo.ts";
import { Cursors } from "./cursor.ts";
import { type LiveParts, serveWebSocket, sseHandler, TOO_MANY_REQUESTS } from "./live.ts";
import { checkLoopbackHost, refusal } from "./loopback.ts";
import { publicError } from "./mask-errors.ts";
import { Metrics } from "./metrics.ts";
import { Request, type RequestParts } from "./request.ts";
import { makeSchema } from "./schema.ts";
import { pagesAreBuilt, webPages } from "./web-pages.ts";

export interface ServerOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Who asks; throws UNAUTHENTICATED or FORBIDDEN. */
  readonly access: (request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }) => Access;
  /** Whether to serve the explorer and the playground; on unless turned off. */
  readonly pages?: boolean;
  /** Of one address, on all transports together. */
  readonly requestsPerMinuteMax?: number;
  readonly admission?: AdmissionLimits;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const BODY_BYTES_MAX = 200_000;
/** Against a program gone astray: who may run what at a time is decided by what it costs (admission.ts). */
const REQUESTS_PER_MINUTE_MAX = 12_000;
/** For what runs when the service is asked to end, and again for what is then told to stop. */
const GRACE_MS = 1_500;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

export async function startServer(app: App, options: ServerOptions): Promise<RunningServer> {
  checkLoopbackHost(options.host);
  const schema = makeSchema();
  const admission = new Admission(options.admission, () => app.memory.full);
  const metrics = new Metrics(admission, app);
  const cursors = new Cursors(app.keyFor("trama cursor"));
  const apollo = makeApollo({ schema, logger: app.logger, metrics, admission });
  await apollo.start();
  const parts = (access: Access): RequestParts => ({ reader: app.reader(access), cursors, logger: app.logger });
  const requests = new MemoryStore();
  const requestsMax = options.requestsPerMinuteMax ?? REQUESTS_PER_MINUTE_MAX;
  const live: LiveParts = {
    schema,
    logger: app.logger,
    metrics,
    admission,
    withinRate: async ({ socket }) =>
      (await requests.increment(ipKeyGenerator(socket.remoteAddress ?? ""))).totalHits <= requestsMax,
    request: (opened) => parts(options.access(opened)),
  };

  const http = express();
  http.disable("x-powered-by");
  http.use(
    helmet({
      contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
      strictTransportSecurity: false,
    }),
  );
  http.use(guard);
  http.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  http.get("/readyz", async (_request, response) => {
    const code = await notReadyFor(app);
    if (code === null) response.json({ status: "ready" });
    else response.status(503).json({ status: "not ready", code, text: ERRORS[code].text });
  });
  http.get("/metrics", async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  http.use(
    rateLimit({
      windowMs: 60_000,
      limit: requestsMax,
      store: requests,
      standardHeaders: "draft-8",
      legacyHeaders: false,
      message: errorBody("LIMIT_EXCEEDED", TOO_MANY_REQUESTS),
    }),
  );
  if (options.pages !== false && pagesAreBuilt()) http.use(webPages());
  http.post("/graphql/stream", jsonOnly, express.json({ limit: BODY_BYTES_MAX }), oneOperation, sseHandler(live));
  // Before GraphQL is reached: who is not let in is told so by the status, in no answer's shape.
  http.all("/graphql", (request, response, next) => {
    response.locals["access"] = options.access(request);
    next();
  });
  http.all(
    "/graphql",
    express.json({ limit: BODY_BYTES_MAX, type: ["application/json"] }),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const request = new Request(parts(res.locals["access"] as Access));
        // Also when it has been answered, which ends nothing any more.
        res.once("close", () => request.hangUp());
        return request;
      },
    }),
  );
  http.use((_request, response) => void response.status(404).json(errorBody("NOT_FOUND", "nothing is served at this address")));
  http.use(failed(app.logger));

  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS }, http);
  server.listen(options.port, options.host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw new AppError("CONFIG_INVALID", whyNotListening(error, options), { cause: error });
  });
  const sockets = serveWebSocket(server, live);
  const follower = await RunFollower.start(app).catch((error: unknown) => {
    server.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${options.host === "::1" ? "[::1]" : options.host}:${port}`,
    async close() {
      await follower.stop();
      const closed = once(server, "close");
      server.close();
      await admission.end(GRACE_MS);
      await sockets.close();
      server.closeAllConnections();
      await closed;
      await apollo.stop();
      metrics.end();
    },
  };
}

function whyNotListening({ code }: NodeJS.ErrnoException, { host, port }: ServerOptions): string {
  if (code === "EADDRINUSE") return `port ${port} is taken: another server runs there; set TRAMA_PORT to a free one`;
  return `cannot listen on ${host} port ${port} (${code ?? "no reason given"})`;
}

const guard: RequestHandler = (request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  const why = refusal(request);
  if (why !== null) response.status(403).json(errorBody("FORBIDDEN", why));
  else next();
};

/** A simple form post of another site never is JSON. */
const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.is("application/json") === false)
    response.status(415).json(errorBody("BAD_INPUT", "the body must be application/json"));
  else next();
};

const oneOperation: RequestHandler = (request, response, next) => {
  if (Array.isArray(request.body)) response.status(400).json(errorBody("BAD_INPUT", "one operation a stream, not a batch"));
  else next();
};

const failed =
  (logger: Logger): ErrorRequestHandler =>
  (error: Error & { status?: number; type?: string }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error instanceof AppError ? 500 : (error.status ?? 500);
    if (status === 413) response.status(413).json(errorBody("LIMIT_EXCEEDED", `the body is larger than ${BODY_BYTES_MAX} bytes`));
    else if (status === 404) response.status(404).json(errorBody("NOT_FOUND", "nothing is served at this address"));
    else if (status < 500) response.status(status).json(errorBody("BAD_INPUT", "the request cannot be read"));
    else {
      const { message, extensions } = publicError(error, logger);
      response.status(ERRORS[extensions.code as ErrorCode].status).json({ errors: [{ message, extensions }] });
    }
  };
