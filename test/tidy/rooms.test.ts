/** The arrows between rooms, as a table. A broken one says what to do instead. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { reached } from "./reached.ts";
import { fileOf, importsOf, sourceFiles } from "./sources.ts";

const PIPELINE = ["ingest", "resolve", "store", "graph", "analytics", "findings", "scenario", "export"];

/** Room → rooms it may import. */
const ARROWS: Record<string, readonly string[]> = {
  base: [],
  model: ["base"],
  ingest: ["model", "base"],
  resolve: ["model", "base"],
  store: ["model", "base"],
  graph: ["model", "base"],
  kernels: ["graph", "base"],
  analytics: ["kernels", "graph", "model", "base"],
  findings: ["analytics", "graph", "model", "base"],
  scenario: ["model", "base"],
  export: ["graph", "model", "base"],
  workbench: ["kernels", "graph", "export", "model", "base"],
  app: [...PIPELINE, "model", "base"],
  api: ["app", "model", "base"],
  cli: ["app", "workbench", "model", "base"],
  web: ["model"],
};

const INSTEAD: Record<string, string> = {
  api: "add a query in src/app/queries instead",
  cli: "add a use case in src/app instead",
  findings: "let app/jobs hand it columns of the snapshot or an EvidenceReader instead",
  app: "let an analytics file pick the kernel instead",
  ingest: "let app/jobs carry the hand-over instead",
  resolve: "let app/jobs carry the hand-over instead",
  store: "let app/jobs carry the hand-over instead",
  graph: "let app/jobs carry the hand-over instead",
};

/** Clients of outside systems, each in its one room. */
const FENCED: Record<string, string> = {
  "@photostructure/sqlite": "store",
  "node:sqlite": "store",
  "neo4j-driver": "store",
  "@apollo/server": "api",
  express: "api",
  jose: "api",
  "openid-client": "api",
  // Its client half is for the browser.
  "graphql-ws/use": "api",
  "graphql-sse": "api",
  react: "web",
  "react-aria-components": "web",
  "@lingui/core": "web",
  "@lingui/react": "web",
  urql: "web",
  wouter: "web",
  sigma: "web",
  graphiql: "web",
};

/** Rooms of the explorer → those of its rooms that each may import. Words, and what knows the API, are for all that draw. */
const EXPLORER_ARROWS: Record<string, readonly string[]> = {
  words: [],
  query: [],
  session: ["query"],
  canvas: ["session", "query"],
  table: ["session", "query", "words"],
  panel: ["session", "query", "words"],
  time: ["session", "query", "words"],
  place: ["session", "query", "words"],
  pages: ["canvas", "table", "panel", "time", "place", "session", "query", "words"],
};
const EXPLORER = "src/web/explorer/";

const files = sourceFiles(["src"], [".ts", ".tsx"]);

function violations(): string[] {
  const found: string[] = [];
  for (const { path, text } of files) {
    const parts = path.split("/");
    const room = parts.length > 2 ? parts[1]! : null;
    for (const module of importsOf(text)) {
      if (room === null) {
        if (module.startsWith("#main") || module === "./main.ts") found.push(`${path} imports main.ts: nothing may`);
        continue;
      }
      if (module.startsWith("#")) {
        const target = module.slice(1).split("/")[0]!;
        if (target === room) found.push(`${path} imports ${module}: inside a room write ./`);
        else if (!(ARROWS[room] ?? []).includes(target)) {
          found.push(
            `${path}: ${room} imports ${target}: ${INSTEAD[room] ?? `${room} may import ${ARROWS[room]!.join(", ") || "nothing"}`}`,
          );
        }
      } else if (module.startsWith(".")) {
        const resolved = join("/", ...parts.slice(0, -1), module);
        if (!resolved.startsWith(`/src/${room}/`)) found.push(`${path} imports ${module}: across rooms write #room/file.ts`);
      } else {
        const fence = Object.entries(FENCED).find(([name]) => module === name || module.startsWith(`${name}/`));
        if (fence !== undefined && fence[1] !== room) found.push(`${path} imports ${module}: only ${fence[1]} may`);
      }
    }
  }
  return found;
}

describe("rooms", () => {
  it("reads every form of import", () => {
    const text = `import a from "x";\nimport type { B } from "#m/b.ts";\nexport * from './c.ts';\nconst d = await import("#e/f.ts");\nimport "g";\n// import h from "no"`;
    expect(importsOf(text)).toEqual(["x", "#m/b.ts", "./c.ts", "#e/f.ts", "g"]);
  });

  it("has no arrow that the table does not allow", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(violations()).toEqual([]);
  });

  it("has no arrow inside the explorer that its table does not allow, and a session and queries free of React", () => {
    const found = files
      .filter(({ path }) => path.startsWith(EXPLORER) && path.split("/").length > 4)
      .flatMap(({ path, text }) => {
        const room = path.split("/")[3]!;
        return importsOf(text).flatMap((module) => {
          const free = room === "session" || room === "query";
          if (!module.startsWith(".")) return free && /^react|^urql|^wouter/.test(module) ? [`${path} imports ${module}`] : [];
          const target = fileOf(module, path).slice(EXPLORER.length).split("/")[0]!;
          return target === room || EXPLORER_ARROWS[room]?.includes(target) === true ? [] : [`${path} imports ${module}`];
        });
      });
    expect(found).toEqual([]);
  });

  it("has no store, graph worker, key or setting within reach of what api and cli hold, by whatever name or type", () => {
    const past = [
      'import type { App } from "#app/app.ts";',
      'import { contextOf } from "#app/context.ts";',
      'import type { Session } from "./parts.ts";',
      "export const count = async (session: Session) => (await contextOf(session.reader()).store.info()).records;",
      "export const logger = (app: App) => app.logger;",
      "type Context = ReturnType<typeof contextOf>;",
      "export const keyOf = ({ idKey, graph }: Context) => [idKey, graph.close()];",
    ].join("\n");
    const { found, synthetic } = reached({ path: "src/cli/synthetic.ts", text: past });
    const told = "reaches past the reader: add a use case in src/app that takes one instead";
    expect(found).toEqual([]);
    expect(synthetic).toEqual([
      `src/cli/synthetic.ts:2: contextOf ${told}`,
      `src/cli/synthetic.ts:4: contextOf, store, info, records ${told}`,
      `src/cli/synthetic.ts:6: Context, contextOf ${told}`,
      `src/cli/synthetic.ts:7: graph, Context, graph ${told}`,
    ]);
  }, 60_000);

  it("has a README in every room that is in use, and no room outside the table", () => {
    const rooms = [
      ...new Set(
        files
          .map((file) => file.path.split("/"))
          .filter((parts) => parts.length > 2)
          .map((parts) => parts[1]!),
      ),
    ].sort();
    expect(rooms.filter((room) => ARROWS[room] === undefined)).toEqual([]);
    expect(rooms.filter((room) => !existsSync(join(packageRoot, "src", room, "README.md")))).toEqual([]);
  });
});
