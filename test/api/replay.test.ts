/** An answer of the audit asked again: told to be the same, or what has changed, and nothing of what it said. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addUser } from "#app/users/change-users.ts";
import { Users } from "#app/users/users.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { KeptEntry } from "#model/users/audit-entry.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { addRows } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

let served: Served;
beforeAll(async () => {
  served = await serveWorld({ reader: { ...LOCAL_ACCESS, reader: "maria", purpose: "cash couriers" } });
});
afterAll(() => served.close());

const SEARCH = "query Find($text: String!) { search(text: $text) { totalCount edges { node { entity { id label } } } } }";
const REPLAY = `query ($seq: Int!, $query: String!, $variables: String) {
  replayAnswer(seq: $seq, query: $query, variables: $variables) { seq same changesSince sameMethod sameRoles } }`;

const last = async (): Promise<KeptEntry> => (await served.context.audit.log.entries({}, { limit: 1 }))[0]!;
async function replay(seq: number, query: string, variables?: object): Promise<unknown> {
  const { body } = await served.ask(REPLAY, {
    seq,
    query,
    variables: variables === undefined ? null : JSON.stringify(variables),
  });
  return body.errors === undefined ? body.data!["replayAnswer"] : body.errors.map(({ message }) => message);
}

test("comes out the same, until the store changes what it tells", async () => {
  await served.ask(SEARCH, { text: "rojas" });
  const { seq } = await last();
  expect(await replay(seq, SEARCH, { text: "rojas" })).toEqual({
    seq,
    same: true,
    changesSince: 0,
    sameMethod: true,
    sameRoles: true,
  });
  const person = { surname: "ROJAS", given_names: "EVA", date_of_birth: "1971-02-03", nationality: "PAN" };
  await addRows(served, served.context.dataDir, {
    "watchlist.csv": [{ entry_id: "W9", list: "LOOKOUT", ...person, reason: "x" }],
  });
  expect(await replay(seq, SEARCH, { text: "rojas" })).toMatchObject({
    seq,
    same: false,
    changesSince: expect.any(Number) as number,
  });
  const changed = (await replay(seq, SEARCH, { text: "rojas" })) as { changesSince: number };
  expect(changed.changesSince).toBeGreaterThan(0);
});

test("is another question's, a change's, an error's or nobody's: each is said", async () => {
  await served.ask(SEARCH, { text: "vega" });
  const { seq } = await last();
  for (const [query, variables] of [
    [SEARCH, { text: "vegas" }],
    [`${SEARCH} `, { text: "vega" }],
    [SEARCH.replace("Find", "Other"), { text: "vega" }],
  ] as const)
    expect(await replay(seq, query, variables)).toEqual([
      `that is not what entry ${seq} was asked: query, variables and operationName are needed to the letter`,
    ]);
  expect(await replay(seq, "{ search(")).toEqual([expect.stringMatching(/^query: Syntax Error/)]);
  expect(await replay(999_999, SEARCH, { text: "vega" })).toEqual(["there is no entry 999999"]);

  const mutation = 'mutation { openCase(input: { title: "A CASE" }) { case { id } } }';
  await served.ask(mutation);
  expect(await replay((await last()).seq, mutation)).toEqual([
    "one query is needed: what changes something, or goes on, is not asked again",
  ]);
  await served.ask('{ paths(input: { from: "PAN:NONE", to: "PAN:NONE" }) { explored } }');
  const failed = await last();
  expect(failed.answer).toBeNull();
  expect(await replay(failed.seq, "{ me { reader } }")).toEqual([
    `entry ${failed.seq} is of no answer that could be given again`,
  ]);
});

test("is asked under the clearance of who asked it, not of who asks again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trama-replay-"));
  const file = join(folder, "users.json");
  const clearance = { all: false, tlp: "AMBER", agency: "PAN-SNA", compartments: [] } as const;
  const plain = addUser(file, { name: "plain", roles: ["analyst"], clearance, self: [] });
  const sup = addUser(file, { name: "sup", roles: ["supervisor"], clearance: { ...clearance, all: true }, self: [] });
  const users = new Users(file, silentLogger);
  const team = await serveWorld({ access: users });
  try {
    const as = (token: string) => ({ authorization: `Bearer ${token}`, "x-trama-purpose": "weekly review" });
    const query = "{ incidents { totalCount edges { node { id } } } }";
    const count = async (token: string) =>
      ((await team.ask(query, {}, as(token))).body.data as { incidents: { totalCount: number } }).incidents.totalCount;
    expect(await count(sup)).toBeGreaterThan(await count(plain));
    const [entry] = await team.context.audit.log.entries({ reader: "plain" }, { limit: 1 });
    const again = async (token: string) => (await team.ask(REPLAY, { seq: entry!.seq, query }, as(token))).body;
    expect((await again(sup)).data).toMatchObject({ replayAnswer: { same: true, changesSince: 0, sameRoles: true } });
    expect((await again(plain)).errors![0]!.extensions!["code"]).toBe("FORBIDDEN");
  } finally {
    await team.close();
    users.close();
    rmSync(folder, { recursive: true });
  }
});
