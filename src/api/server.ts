/** The service: GraphQL on /graphql over HTTP, WebSocket and server-sent events, the pages for browsers, and what operators look at. */
import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { MemoryStore, rateLimit } from "express-rate-limit";
import helmet from "helmet";
import type { App } from "#app/app.ts";
import { RunFollower } from "#app/jobs/follow-runs.ts";
import { notReadyFor } from "#app/queries/operations.ts";
import { notAllowed } from "#app/users/not-allowed.ts";
import { Users } from "#app/users/users.ts";
import { AppError, type ErrorCode, ERRORS } from "#base/errors.ts";
import type { Logger } from "#base/logger.ts";
import type { Access } from "#model/access.ts";
import { mayDo } from "#model/users/rights.ts";
import { Admission, type AdmissionLimits } from "./admission.ts";
import { errorBody, makeApollo } from "./apollo.ts";
import { Cursors } from "./cursor.ts";
import { type Asked, type Gate, type KnownBy, openGate, UsersGate } from "./gate/gate.ts";
import { isStill } from "./gate/open-streams.ts";
import { isLoopback, Origins } from "./gate/origins.ts";
import { providerRoutes } from "./gate/provider/provider-routes.ts";
import { sessionRoutes } from "./gate/session-routes.ts";
import { type LiveParts, serveWebSocket, sseHandler, TOO_MANY_REQUESTS, userKey } from "./live.ts";
import { publicError } from "./mask-errors.ts";
import { Metrics } from "./metrics.ts";
import { Request, type RequestParts } from "./request.ts";
import { makeSchema } from "./schema.ts";
import { pagesAreBuilt, webPages } from "./web-pages.ts";

export interface ServerOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Who asks: users, by what each request brings; or without users one reader, or whoever a test says, by what it throws too. */
  readonly access: Users | KnownBy | Access | ((asked: Asked) => Access);
  /** Texts of a certificate and its key: TLS, and nothing but that. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** Addresses or networks of proxies that speak TLS for the service; then it answers no other. */
  readonly proxies?: readonly string[];
  /** The addresses that browsers know it by, where that is not this machine's own. */
  readonly origins?: readonly string[];
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
  const { tls, proxies = [] } = options;
  const secure = tls !== undefined || proxies.length > 0;
  const origins = new Origins(options.host, options.origins ?? [], secure ? "https" : "http");
  const gate = gateOf(options.access, secure);
  expectSafe(options, gate, secure);
  const schema = makeSchema();
  const admission = new Admission(options.admission, () => app.memory.full);
  const metrics = new Metrics(admission, app);
  const cursors = new Cursors(app.keyFor("trama cursor"));
  const apollo = makeApollo({ schema, logger: app.logger, metrics, admission });
  await apollo.start();
  const parts = (access: Access, asked: Asked): RequestParts => ({
    ...{ reader: app.reader(access), cursors, logger: app.logger },
    ...(gate instanceof UsersGate
      ? { isStillLetIn: () => isStill(gate, { asked, access }), users: (which) => gate.users(which) }
      : {}),
  });
  const requests = new MemoryStore();
  const requestsMax = options.requestsPerMinuteMax ?? REQUESTS_PER_MINUTE_MAX;
  /** Of one user or, without users, of one address: on all transports together. */
  const withinRate = async (key: string): Promise<boolean> => (await requests.increment(key)).totalHits <= requestsMax;
  const live: LiveParts = {
    schema,
    logger: app.logger,
    metrics,
    admission,
    withinRate,
    refusal: (opened) => origins.refusal(opened),
    gate,
    request: (asked) => parts(gate.access(asked), asked),
  };

  const http = express();
  http.disable("x-powered-by");
  http.use(
    helmet({
      contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
      strictTransportSecurity: secure,
    }),
  );
  if (proxies.length > 0) http.set("trust proxy", [...proxies]);
  http.use(guard(origins, proxies.length > 0 && tls === undefined));
  http.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  http.get("/readyz", async (_request, response) => {
    const code = await notReadyFor(app);
    if (code === null) response.json({ status: "ready" });
    else response.status(503).json({ status: "not ready", code, text: ERRORS[code].text });
  });
  http.get("/metrics", async (request, response) => {
    await gate.learn(request);
    if (gate instanceof UsersGate && !mayDo(gate.access(request).roles, "OPERATE")) throw notAllowed("OPERATE");
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
  http.use(sessionRoutes(gate));
  if (gate instanceof UsersGate && gate.provider !== undefined) http.use(providerRoutes(gate, gate.provider));
  if (options.pages !== false && pagesAreBuilt()) http.use(webPages());
  http.use("/graphql", async (request, _response, next) => {
    await gate.learn(request);
    next();
  });
  const sse = sseHandler(live);
  http.post("/graphql/stream", jsonOnly, express.json({ limit: BODY_BYTES_MAX }), oneOperation, sse.handle);
  // Before GraphQL is reached: who is not let in is told so by the status, in no answer's shape.
  http.all("/graphql", async (request, response, next) => {
    const access = gate.access(request);
    response.locals["access"] = access;
    if (gate instanceof UsersGate && !(await withinRate(userKey(access))))
      response.status(429).json(errorBody("LIMIT_EXCEEDED", TOO_MANY_REQUESTS));
    else next();
  });
  http.all(
    "/graphql",
    express.json({ limit: BODY_BYTES_MAX, type: ["application/json"] }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const request = new Request(parts(res.locals["access"] as Access, req));
        // Also when it has been answered, which ends nothing any more.
        res.once("close", () => request.hangUp());
        return request;
      },
    }),
  );
  http.use((_request, response) => void response.status(404).json(errorBody("NOT_FOUND", "nothing is served at this address")));
  http.use(failed(app.logger));

  const times = { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS };
  const server = tls === undefined ? createServer(times, http) : createTlsServer({ ...times, ...tls }, http);
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
    url: `${tls === undefined ? "http" : "https"}://${options.host === "::1" ? "[::1]" : options.host}:${port}`,
    async close() {
      await follower.stop();
      const closed = once(server, "close");
      server.close();
      await admission.end(GRACE_MS);
      sse.close();
      await sockets.close();
      server.closeAllConnections();
      await closed;
      await apollo.stop();
      if (gate instanceof UsersGate) gate.close();
      metrics.end();
    },
  };
}

function whyNotListening({ code }: NodeJS.ErrnoException, { host, port }: ServerOptions): string {
  if (code === "EADDRINUSE") return `port ${port} is taken: another server runs there; set TRAMA_PORT to a free one`;
  return `cannot listen on ${host} port ${port} (${code ?? "no reason given"})`;
}

function gateOf(access: ServerOptions["access"], secure: boolean): Gate {
  if (access instanceof Users) return new UsersGate({ users: access }, secure);
  if (typeof access === "function") return openGate(access);
  return "reader" in access ? openGate(() => access) : new UsersGate(access, secure);
}

/** As config.ts says it of settings: whoever starts a server by another way is held to the same. */
function expectSafe({ host }: ServerOptions, gate: Gate, secure: boolean): void {
  if (!isLoopback(host) && !(secure && gate instanceof UsersGate))
    throw new AppError(
      "CONFIG_INVALID",
      "beyond this machine the server answers known users only, and by TLS or through a proxy that speaks it",
    );
}

const guard =
  (origins: Origins, byProxyOnly: boolean): RequestHandler =>
  (request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    // What the header says of the way to the proxy is believed of a proxy that is known.
    const why = origins.refusal(request) ?? (byProxyOnly && !request.secure ? "this is served by TLS only" : null);
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
    if (error instanceof AppError && error.code === "UNAUTHENTICATED") response.setHeader("WWW-Authenticate", "Bearer");
    if (status === 413) response.status(413).json(errorBody("LIMIT_EXCEEDED", `the body is larger than ${BODY_BYTES_MAX} bytes`));
    else if (status === 404) response.status(404).json(errorBody("NOT_FOUND", "nothing is served at this address"));
    else if (status < 500) response.status(status).json(errorBody("BAD_INPUT", "the request cannot be read"));
    else {
      const { message, extensions } = publicError(error, logger);
      response.status(ERRORS[extensions.code as ErrorCode].status).json({ errors: [{ message, extensions }] });
    }
  };
