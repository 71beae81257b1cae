/** The playground: pages built by Vite into dist/web/playground, served by us and speaking to us alone. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, type Router } from "express";
import { packageRoot } from "#base/worker.ts";

const PAGES = join(packageRoot, "dist", "web", "playground");

/** The editor makes its own style elements and starts its workers from our files; nothing else is let in, and nothing may leave. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export function playgroundIsBuilt(): boolean {
  return existsSync(join(PAGES, "index.html"));
}

/** GET /graphql by a browser that wants a page, not an answer. */
export const playgroundPage: RequestHandler = (request, response, next) => {
  if (request.method !== "GET" || request.query["query"] !== undefined || request.accepts(["json", "html"]) !== "html")
    return next();
  response.setHeader("Content-Security-Policy", POLICY);
  response.sendFile(join(PAGES, "index.html"), { cacheControl: false, lastModified: false, etag: false });
};

export function playgroundFiles(): Router {
  const router = express.Router();
  router.use("/playground", express.static(PAGES, { index: false, cacheControl: false, fallthrough: false }));
  return router;
}
