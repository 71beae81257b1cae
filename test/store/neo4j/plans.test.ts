/**
 * How a real server would do each statement of cypher/: whoever asks for a few things must not wait for all that there are. Those that
 * go over all on purpose are named here, with why.
 */
import neo4jDriver, { type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IdMinter } from "#model/ids.ts";
import { crowdBundle } from "../../support/crowd-world.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { KEY, openWorld, type World } from "../../support/tour-world.ts";
import { sourceFiles } from "../../tidy/sources.ts";

/** What goes over all of something, and for whom; no request waits for any of these but where that is said. */
const OVER_ALL: Readonly<Record<string, string>> = {
  "read/all-entities": "a check of the store",
  "read/all-facts": "a check of the store",
  "read/all-links": "a check of the store",
  "read/all-postings": "a check of the store",
  "read/all-token-keys": "a check of the store",
  "read/unsound-persons": "a check of the store",
  "read/scan-entities": "a snapshot",
  "read/scan-links": "a snapshot",
  "read/partly-seen-links": "a snapshot under a clearance",
  "read/person-assignments": "a snapshot: whoever is not alone",
  "read/facts-received": "a look back to what had been received",
  "read/replaced-since": "a look back to what had been received",
  "read/judgements": "a resolution of the whole, and the list of doubtful pairs",
  "read/is-empty": "opening and restoring: whether there is one of each, which ends at the first",
  "read/words": "opening the store: some hundred words",
  "read/statements": "opening the store: some dozen statements",
  "read/sources": "the list of sources, of which there are a few",
  "write/drop-ties": "the end of a detection run: all ties of the run before go",
  "write/drop-tied-persons": "the end of a detection run: all who were only there for those ties go",
  "write/untell-findings": "the end of a detection run: all findings are told anew",
  "write/wipe": "clearing what a broken restore left",
};
const SCANS =
  /^(AllNodesScan|(Partitioned)?(Union|Intersection)?NodeByLabels?Scan|(Partitioned)?(Un)?[Dd]irected(All)?Relationships?(Type)?Scan)/;

const WORDS: readonly (readonly [string, string])[] = [
  ["KINDS_OF_LINK", "HOLDS|USES"],
  ["LINK_KIND", "HOLDS"],
  ["ENTITY_KIND", "Flight"],
  ["COLLECTION", "Finding"],
];
const statements = sourceFiles(["cypher/read", "cypher/write"], [".cypher"]).map(({ path, text }) => ({
  name: path.replace(/^cypher\/|\.cypher$/g, ""),
  text: WORDS.reduce((filled, [place, word]) => filled.replaceAll(place, word), text),
}));

const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("plans of a real server"), () => {
  let neo4j: TestNeo4j;
  let world: World;
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
    await neo4j.empty(new IdMinter(KEY).keyCheck());
    world = await openWorld(crowdBundle(30), {}, neo4j.config);
  }, TURN_MS);
  afterAll(async () => {
    await world.close();
    await neo4j.release();
  });

  it("find what is asked for by an index, but for what goes over all on purpose", async () => {
    const { url, username, password } = neo4j.config;
    const driver = neo4jDriver.driver(url, neo4jDriver.auth.basic(username!, password!), { disableLosslessIntegers: true });
    const session = driver.session();
    const scans: Record<string, string[]> = {};
    for (const { name, text } of statements) {
      const { summary } = await session.run(`EXPLAIN ${text}`);
      const found = operatorsOf(summary.plan as Plan).filter((operator) => SCANS.test(operator));
      if (found.length > 0) scans[name] = found;
    }
    await driver.close();
    expect(
      Object.keys(scans).filter((name) => !(name in OVER_ALL)),
      JSON.stringify(scans, null, 1),
    ).toEqual([]);
    expect(Object.keys(OVER_ALL).filter((name) => !(name in scans))).toEqual([]);
  });
});

function operatorsOf(plan: Plan): string[] {
  return [plan.operatorType, ...plan.children.flatMap(operatorsOf)];
}
