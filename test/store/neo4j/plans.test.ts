/**
 * How a real server would do each statement of cypher/, and what it says against it: whoever asks for a few things must not wait for all that
 * there are. Those that go over all on purpose are named here, with why.
 */
import neo4jDriver, { type Driver, type Plan, type ResultSummary } from "neo4j-driver";
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
  "read/all-carriers": "a check of the store",
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
  "write/untell-persons": "whoever became protected: all findings that speak of them",
  "write/untell-findings": "the end of a detection run: all findings are told anew",
  "write/clear-tokens": "a database of before: all search tokens are written anew",
  "read/facts-before": "a database of before: what its records assert is packed",
  "read/aliases-before": "a database of before: its source-local names are packed",
  "read/pools-before": "a database of before: its pools are packed",
  "write/wipe": "clearing what a broken restore left",
};
/**
 * What a server may say of a statement: that it was given no parameters, which only this test does; and that the store has no label, type or
 * property of a name yet.
 */
const UNSAID = /^01N(50|51|52|60)$/;
/** Of a function that goes without another in its place: why it is used all the same is in docs/decisions/0011. */
const DEPRECATED = "01N02 id is deprecated and will be removed without a replacement.";

const SCANS =
  /^(AllNodesScan|(Partitioned)?(Union|Intersection)?NodeByLabels?Scan|(Partitioned)?(Un)?[Dd]irected(All)?Relationships?(Type)?Scan)/;

const WORDS: readonly (readonly [string, string])[] = [
  ["KINDS_OF_LINK", "HOLDS|USES"],
  ["LINK_KIND", "HOLDS"],
  ["ENTITY_KIND", "Flight"],
  ["COLLECTION", "Finding"],
];
const written = sourceFiles(["cypher/constraints", "cypher/read", "cypher/write"], [".cypher"]).map(({ path, text }) => ({
  name: path.replace(/^cypher\/|\.cypher$/g, ""),
  text: WORDS.reduce((filled, [place, word]) => filled.replaceAll(place, word), text),
}));
/** It is for databases of before, in which the index that it names stands until 007-posting-index-gone. */
const ITS_INDEX_IS_GONE = "constraints/003-number-ends";
const statements = written.filter(({ name }) => !name.startsWith("constraints/"));

const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("plans of a real server"), () => {
  let neo4j: TestNeo4j;
  let world: World;
  let driver: Driver;
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
    const { url, username, password } = neo4j.config;
    driver = neo4jDriver.driver(url, neo4jDriver.auth.basic(username!, password!), { disableLosslessIntegers: true });
    await neo4j.empty(new IdMinter(KEY).keyCheck());
    world = await openWorld(crowdBundle(30), {}, neo4j.config);
  }, TURN_MS);
  afterAll(async () => {
    await driver.close();
    await world.close();
    await neo4j.release();
  });

  async function explain(text: string): Promise<ResultSummary> {
    return (await driver.executeQuery(`EXPLAIN ${text}`)).summary;
  }

  it("are said nothing against by the server, but that they go by its own numbers", async () => {
    const said: Record<string, string[]> = {};
    for (const { name, text } of written) {
      if (name === ITS_INDEX_IS_GONE) continue;
      for (const { gqlStatus, statusDescription, rawSeverity } of (await explain(text)).gqlStatusObjects) {
        if (rawSeverity === undefined || rawSeverity === "INFORMATION" || UNSAID.test(gqlStatus)) continue;
        (said[`${gqlStatus} ${statusDescription.replace(/^.*?replacement\. /, "")}`] ??= []).push(name);
      }
    }
    const byNumbers = written.filter(({ text }) => /\bid\(/.test(text.replaceAll(/^\/\/.*$/gm, "")));
    expect(Object.keys(said)).toEqual([DEPRECATED]);
    expect([...new Set(said[DEPRECATED])].sort()).toEqual(byNumbers.map(({ name }) => name).sort());
  });

  it("find what is asked for by an index, but for what goes over all on purpose", async () => {
    const scans: Record<string, string[]> = {};
    for (const { name, text } of statements) {
      const summary = await explain(text);
      const found = operatorsOf(summary.plan as Plan).filter((operator) => SCANS.test(operator));
      if (found.length > 0) scans[name] = found;
    }
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
