/**
 * What the containers promise: what they are made of is pinned, they may do no more than they need, end in time, and keep their secrets in
 * files. Where Docker Compose is at hand, it reads the file too.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packageRoot } from "#base/worker.ts";

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly secrets?: readonly string[];
  readonly [key: string]: unknown;
}

const text = readFileSync(join(packageRoot, "docker-compose.yml"), "utf8");
const compose = parse(text) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const dockerfile = readFileSync(join(packageRoot, "Dockerfile"), "utf8").replaceAll(/^#.*\n/gm, "");
const PINNED = /^[a-z0-9./-]+:\d+\.\d+\.\d+[a-z0-9.-]*@sha256:[0-9a-f]{64}$/;

/** Those of the compose specification that we use: a misspelt one would be left out in silence. */
const KNOWN = new Set([
  "build",
  "cap_drop",
  "depends_on",
  "environment",
  "healthcheck",
  "image",
  "mem_limit",
  "network_mode",
  "pids_limit",
  "ports",
  "read_only",
  "restart",
  "secrets",
  "security_opt",
  "stop_grace_period",
  "tmpfs",
  "user",
  "volumes",
]);

describe.each(Object.entries(compose.services))("the container %s", (_, service) => {
  test("has no setting that means nothing", () => {
    expect(Object.keys(service).filter((key) => !KNOWN.has(key))).toEqual([]);
  });

  test("is built here, or of an image that is pinned by version and digest", () => {
    if (service.build === undefined) expect(service.image).toMatch(PINNED);
    else expect(service.build).toBe(".");
  });

  test("may do no more than it needs, and has bounds", () => {
    expect(service).toMatchObject({ cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
    expect(service["mem_limit"]).toMatch(/^\$\{[A-Z0-9_]+:-\d+[mg]\}$/);
    expect(service["pids_limit"]).toBeGreaterThan(0);
    expect(service["stop_grace_period"]).toMatch(/^\d+[sm]$/);
    expect(service["healthcheck"]).toBeDefined();
    // Built here, its user stands in the Dockerfile.
    if (service.build === undefined) expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  test("is reached on loopback alone, and its secrets are files", () => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    for (const [name, value] of Object.entries(service.environment ?? {}))
      if (/PASSWORD|AUTH|TOKEN|SECRET/.test(name)) expect(value).toMatch(/^\/run\/secrets\//);
    for (const secret of service.secrets ?? []) expect(Object.keys(compose.secrets)).toContain(secret);
  });

  test("keeps what it writes in volumes that there are", () => {
    const named = (service.volumes ?? []).map((volume) => volume.split(":")[0]!).filter((from) => /^[a-z]/.test(from));
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(compose.volumes)).toContain(name);
  });
});

describe("the image", () => {
  const lines = dockerfile.split("\n");
  const last = dockerfile.slice(dockerfile.lastIndexOf("\nFROM "));

  test("is made of one pinned image", () => {
    expect(lines.filter((line) => line.startsWith("ARG ")).map((line) => line.replace("ARG NODE_IMAGE=", ""))).toEqual([
      expect.stringMatching(PINNED),
    ]);
    for (const from of lines.filter((line) => line.startsWith("FROM ")))
      expect(from).toMatch(/^FROM \$\{NODE_IMAGE\}( AS [a-z]+)?$/);
  });

  test("runs what is built and the packages it needs, as a user who is not root", () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).not.toMatch(/^RUN npm|^COPY \. /m);
    expect(last).toMatch(/^COPY --from=packages \/app\/node_modules node_modules$/m);
    expect(dockerfile).toMatch(/^RUN npm ci --omit=dev/m);
  });

  test("has packages in a layer of their own: a change of the sources fetches none anew", () => {
    for (const stage of dockerfile.split("\nFROM ").slice(1)) {
      const install = stage.search(/^RUN npm ci/m);
      const sources = stage.search(/^COPY \. /m);
      if (install >= 0 && sources >= 0) expect(install).toBeLessThan(sources);
    }
  });

  test("has all that the package has", () => {
    const { files } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { files: string[] };
    for (const file of files) expect(last).toMatch(new RegExp(`^COPY .*\\b${file.replace(".", "\\.")}\\b`, "m"));
  });
});

const there = spawnSync("docker", ["compose", "version"]).status === 0;
test.skipIf(!there)(`Docker Compose reads the file${there ? "" : " (skipped: there is none here)"}`, () => {
  const env = { ...process.env, NEO4J_AUTH_FILE: "/dev/null" };
  const { status, stderr } = spawnSync("docker", ["compose", "-f", "docker-compose.yml", "config", "--quiet"], {
    cwd: packageRoot,
    env,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
