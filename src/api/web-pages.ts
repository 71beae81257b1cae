/** What browsers open: the explorer and the playground, built by Vite into dist/web, served by us and speaking to us alone. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, type Response, type Router } from "express";
import { packageRoot } from "#base/worker.ts";

const EXPLORER = join(packageRoot, "dist", "web", "explorer");
const PLAYGROUND = join(packageRoot, "dist", "web", "playground");

/** Nothing is let in but our own files, and nothing may leave. Elements that both set their place or colour by style need no script. */
const SHARED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];
const EXPLORER_POLICY = [...SHARED_POLICY, "worker-src 'self'"].join("; ");
/** The editor starts its workers from our files by way of a blob. */
const PLAYGROUND_POLICY = [...SHARED_POLICY, "font-src 'self' data:", "worker-src 'self' blob:"].join("; ");

/** First words of the explorer's addresses; what follows them are ids. Its router (src/web/explorer/pages/routes.ts) knows the same. */
export const EXPLORER_ROUTES = ["graph", "findings", "finding", "cases", "case", "audit", "requests"] as const;

const UNCACHED = { cacheControl: false, lastModified: false, etag: false };

export function pagesAreBuilt(): boolean {
  return [EXPLORER, PLAYGROUND].every((folder) => existsSync(join(folder, "index.html")));
}

/** The pages and their files; those of the explorer have a hash of what they hold in their names. Comes before GraphQL, whose address a browser that wants a page, not an answer, is given the playground at. */
export function webPages(): Router {
  const router = express.Router();
  router.use("/playground", express.static(PLAYGROUND, { index: false, cacheControl: false, fallthrough: false }));
  router.use(
    "/explorer/assets",
    express.static(join(EXPLORER, "assets"), { index: false, maxAge: "1y", immutable: true, fallthrough: false }),
  );
  router.get("/graphql", playground);
  router.get(["/", ...EXPLORER_ROUTES.flatMap((word) => [`/${word}`, `/${word}/*rest`])], (_request, response) =>
    page(response, EXPLORER, EXPLORER_POLICY),
  );
  return router;
}

const playground: RequestHandler = (request, response, next) => {
  if (request.query["query"] !== undefined || request.accepts(["json", "html"]) !== "html") next();
  else page(response, PLAYGROUND, PLAYGROUND_POLICY);
};

function page(response: Response, folder: string, policy: string): void {
  response.setHeader("Content-Security-Policy", policy);
  response.sendFile(join(folder, "index.html"), UNCACHED);
}
