/** Three agencies that may ask each other, on either store, with users of different clearances and rights. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addUser } from "#app/users/change-users.ts";
import { Users } from "#app/users/users.ts";
import { nowMs } from "#base/clock.ts";
import { IdMinter } from "#model/ids.ts";
import type { Role } from "#model/users/rights.ts";
import { type Served, serveWorld } from "../../api/server.ts";
import type { TestNeo4j } from "../../support/neo4j.ts";
import { silentLogger } from "../../support/silent-logger.ts";
import { KEY, openWorld, type World } from "../../support/tour-world.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
export const ANA = "PAN:PA1234567";
export const DAY_MS = 24 * 3600 * 1000;
export const PER_DAY = 30;
export const TOLD = `id version box from to by state ref name birthDate purpose case askedAt dueAt overdue handling { text }
  answer { kind verdict contact handling reason by } events { kind by verdict contact handling reason }
  proposal { verdict entities { natural } }`;
export const ASK = `mutation ($input: AskAgencyInput!) { askAgency(input: $input) { request { ${TOLD} } } }`;
export const ANSWER = `mutation ($input: AnswerRequestInput!) { answerRequest(input: $input) { request { ${TOLD} } } }`;
export const WITHDRAW = `mutation ($input: WithdrawRequestInput!) { withdrawRequest(input: $input) { request { ${TOLD} } } }`;

export type Name = "carl" | "cora" | "amy" | "paz" | "pia" | "leo" | "otto" | "sara" | "omar" | "uma" | "keeper";

export interface Setting {
  readonly world: World;
  readonly url: string;
  token(who: Name): string;
  ask(who: Name, query: string, variables?: Record<string, unknown>): Promise<any>;
  code(who: Name, query: string, variables?: Record<string, unknown>): Promise<unknown>;
  close(): Promise<void>;
}

export async function setting(on?: TestNeo4j, { pages = false } = {}): Promise<Setting> {
  await on?.empty(new IdMinter(KEY).keyCheck());
  const world = await openWorld(undefined, { requestsPerDay: PER_DAY }, on?.config);
  const folder = mkdtempSync(join(tmpdir(), "trama-requests-"));
  const file = join(folder, "users.json");
  const tokens = new Map<string, string>();
  const add = (name: Name, role: Role, agency: string, more: object = {}): void =>
    void tokens.set(
      name,
      addUser(file, {
        ...{ name, roles: [role], self: [] },
        clearance: { all: false, tlp: "AMBER", agency, compartments: [], ...more },
      }),
    );
  // Who asks may read nothing of the world.
  add("carl", "investigator", "USA-CBP", { tlp: "GREEN" });
  add("cora", "investigator", "USA-CBP");
  add("amy", "analyst", "USA-CBP");
  add("paz", "investigator", "PAN-SNA");
  add("pia", "investigator", "PAN-SNA", { compartments: ["HARBOUR", "VICTIM"] });
  add("leo", "investigator", "PAN-SNA", { tlp: "CLEAR" });
  add("otto", "investigator", "COL-DIAN");
  add("sara", "supervisor", "PAN-SNA");
  // Of the third agency and of the one that asks.
  add("omar", "supervisor", "COL-DIAN");
  add("uma", "supervisor", "USA-CBP");
  add("keeper", "supervisor", "", { all: true });
  const users = new Users(file, silentLogger);
  const served: Served = await serveWorld({ world, access: users, pages });
  const body = async (who: Name, query: string, variables: Record<string, unknown> = {}) =>
    (await served.ask(query, variables, { authorization: `Bearer ${tokens.get(who)!}`, "x-trama-purpose": "a test" })).body;
  return {
    world,
    url: served.server.url,
    token: (who) => tokens.get(who)!,
    ask: async (who, query, variables) => {
      const { data, errors } = await body(who, query, variables);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    code: async (who, query, variables) => (await body(who, query, variables)).errors?.[0]?.extensions?.["code"],
    async close() {
      await served.close();
      users.close();
      await world.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const due = (): string => new Date(nowMs() + 3 * DAY_MS).toISOString();
