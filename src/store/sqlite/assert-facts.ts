/** Writes what an active record says into the workspace, and says which entities and links that were (facts.ts). */
import { assert } from "#base/assert.ts";
import type { EntityFact, LinkFact, PoolClaim, PoolPlace, Props } from "#model/record.ts";
import { isPseudonym } from "#model/retention/masking.ts";
import { NO_FLIGHT, type EntityState } from "./entity-cache.ts";
import type { EntityRef, Facts, LinkRef } from "./facts.ts";
import { mintedKey } from "./keys.ts";
import { flightList } from "./names/pools.ts";
import { joinTokens, post, splitTokens, unionTokens } from "./tokens.ts";
import type { LinkState, Workspace } from "./workspace.ts";

const NO_CLAIMS: readonly number[] = [];
const NO_POOLS: readonly Uint8Array[] = [];

export interface RecordToAssert {
  readonly num: number;
  readonly label: number;
  readonly keyHash: string;
  /** No version of the row was in the store before: its events cannot be there either. */
  readonly fresh: boolean;
  readonly entities: readonly EntityFact[];
  readonly links: readonly LinkFact[];
}

export function assertFacts(space: Workspace, record: RecordToAssert): Facts {
  const { interned } = space.change.db;
  const targets: EntityState[] = [];
  const entities: EntityRef[] = [];
  for (const fact of record.entities) {
    const own = space.own(fact.id, fact.kind);
    name(space, own, fact);
    if (fact.drawnFrom !== undefined) draw(space, own, fact.drawnFrom);
    const target = space.resolved(own);
    targets.push(target);
    const labelSet = interned.withLabel(target.labelSet, record.label);
    if (labelSet !== target.labelSet) {
      target.labelSet = labelSet;
      space.touch(target);
    }
    if (fact.asserted === undefined) mention(space, own, fact);
    const claims = fact.aliases === undefined ? NO_CLAIMS : claimAll(space, record.num, { own, fact });
    const pools = fact.claims === undefined ? NO_POOLS : claimPools(space, record.num, { own, claims: fact.claims });
    entities.push({ ref: own.num, asserted: fact.asserted !== undefined, alias: fact.alias === true, claims, pools });
  }
  for (let i = 0; i < targets.length; i++) {
    if (record.entities[i]!.asserted !== undefined) describeOnce(space, record, { targets, i });
  }
  const links = assertLinks(space, record, targets);
  for (let i = 0; i < entities.length; i++) {
    if (entities[i]!.asserted || record.links.some((link) => link.from === i || link.to === i)) continue;
    space.change.db.run("INSERT OR IGNORE INTO entity_assertion (entity, record) VALUES (?, ?)", targets[i]!.num, record.num);
  }
  return { entities, links };
}

/** Two facts of one record about one entity are one assertion, made with the first of them. */
function describeOnce(space: Workspace, record: RecordToAssert, at: { targets: readonly EntityState[]; i: number }): void {
  const { targets, i } = at;
  const target = targets[i]!;
  let { asserted } = record.entities[i]!;
  let tokens = joinTokens(record.entities[i]!.tokens);
  for (let j = 0; j < targets.length; j++) {
    const other = record.entities[j]!;
    if (j === i || targets[j] !== target || other.asserted === undefined) continue;
    if (j < i) return;
    asserted = { ...asserted, ...other.asserted };
    tokens = unionTokens(tokens, joinTokens(other.tokens));
  }
  describe(space, target, { record: record.num, props: JSON.stringify(asserted), tokens });
}

/** The first record to name a row says what is the same in all: its natural form and the values that follow from it. */
function name(space: Workspace, own: EntityState, fact: EntityFact): void {
  const isUnnamed = own.natural === "" || (isPseudonym(own.natural) && !isPseudonym(fact.natural));
  if (!isUnnamed || fact.natural === "") return;
  own.natural = fact.natural;
  if (fact.intrinsic !== undefined && Object.keys(fact.intrinsic).length > 0) {
    const intrinsic = JSON.stringify(fact.intrinsic);
    if (own.isNew) own.intrinsic = intrinsic;
    else space.change.db.run("UPDATE entity SET intrinsic = ? WHERE num = ?", intrinsic, own.num);
  }
  space.touch(own);
}

/** What nobody has named before leads at once to whoever it means by the claims so far; whether later ones change that is for aliases.ts. */
function draw(space: Workspace, own: EntityState, from: PoolPlace): void {
  const flight = from.flight === undefined ? NO_FLIGHT : space.own(from.flight, "Flight").num;
  if (own.flight === flight) return;
  own.flight = flight;
  if (!own.isNew) {
    space.change.db.run("UPDATE entity SET pool = ?, flight = ? WHERE num = ?", mintedKey(from.pool), flight, own.num);
    space.change.members.add(own.num);
    return;
  }
  own.pool = mintedKey(from.pool);
  const drawn = own.target === 0 ? space.pools.draw(from.pool, { alias: own.num, flight }) : "NONE";
  if (typeof drawn === "string") return;
  own.target = drawn.entity;
  own.stub = false;
}

/** Tokens of a mention follow from the id, so the first mention's are everyone's. An alias's are those of what it leads to. */
function mention(space: Workspace, own: EntityState, fact: EntityFact): void {
  if (own.baseTokens !== "" || fact.tokens === undefined || fact.tokens.length === 0) return;
  own.baseTokens = joinTokens(fact.tokens);
  space.touch(own);
  if (!own.isNew) post(space.change.db, space.resolved(own).num, fact.tokens);
}

function describe(space: Workspace, target: EntityState, said: { record: number; props: string; tokens: string }): void {
  const db = space.change.db;
  if (target.stub) {
    target.stub = false;
    space.touch(target);
  }
  const isInline = target.record === 0;
  // A new entity's inline tokens are posted when it is written.
  if (!(target.isNew && isInline) && said.tokens !== target.tokens) {
    const known = new Set([...splitTokens(target.tokens), ...splitTokens(target.baseTokens)]);
    const unknown = splitTokens(said.tokens).filter((token) => !known.has(token));
    post(db, target.num, unknown);
  }
  if (!isInline) {
    space.entityAssertions.add(target.num, said.record, said.props, said.tokens || null);
    return;
  }
  target.record = said.record;
  target.tokens = said.tokens;
  if (target.isNew) target.props = said.props;
  else
    db.run(
      "UPDATE entity SET record = ?, props = ?, tokens = ? WHERE num = ?",
      said.record,
      said.props,
      said.tokens || null,
      target.num,
    );
}

function claimAll(space: Workspace, record: number, by: { own: EntityState; fact: EntityFact }): number[] {
  const aliases: number[] = [];
  for (const id of by.fact.aliases!) {
    if (id === by.fact.id) continue;
    const alias = space.claimed(id, by.own);
    aliases.push(alias);
    space.claims.add(alias, record, by.own.num);
  }
  return aliases;
}

function claimPools(
  space: Workspace,
  record: number,
  by: { own: EntityState; claims: readonly PoolClaim[] },
): readonly Uint8Array[] {
  return by.claims.map(({ pool, day = null, carrier = "", flights = [] }) => {
    const key = mintedKey(pool);
    const nums = flights.map((id) => space.own(id, "Flight").num);
    space.pools.claim(pool, { entity: by.own.num, day, carrier, flights: nums });
    space.poolClaims.add(key, record, by.own.num, day, carrier, flightList(nums));
    return key;
  });
}

function assertLinks(space: Workspace, record: RecordToAssert, targets: readonly EntityState[]): LinkRef[] {
  const { interned } = space.change.db;
  const links: LinkRef[] = [];
  for (const fact of record.links) {
    const from = targets[fact.from];
    const to = targets[fact.to];
    assert(from !== undefined && to !== undefined, `link ${fact.kind} has an end that the record does not name`);
    const surelyNew = record.fresh && fact.discriminator === record.keyHash;
    const link = space.link({ kind: fact.kind, from, to, discriminator: fact.discriminator }, surelyNew);
    const said = { record: record.num, at: fact.at ?? null, until: fact.until ?? null, props: propsText(fact.props) };
    addAssertion(space, link, said);
    const labelSet = interned.withLabel(link.labelSet, record.label);
    if (labelSet !== link.labelSet) {
      link.labelSet = labelSet;
      space.touchLink(link);
    }
    links.push({ link: link.num, from: fact.from, to: fact.to });
  }
  return links;
}

interface Said {
  readonly record: number;
  readonly at: number | null;
  readonly until: number | null;
  readonly props: string | null;
}

function addAssertion(space: Workspace, link: LinkState, said: Said): void {
  if (link.record === 0 && !link.many) {
    link.record = said.record;
    link.at = said.at;
    link.until = said.until;
    link.props = said.props;
    space.touchLink(link);
    return;
  }
  if (!link.many) {
    space.linkAssertions.add(link.num, link.record, link.at, link.until, link.props);
    link.record = 0;
    link.many = true;
    space.touchLink(link);
  }
  space.linkAssertions.add(link.num, said.record, said.at, said.until, said.props);
  // Whatever its place in the order, a value equal to the merged one changes nothing. A time that is not given is another time too.
  const otherProps = said.props !== null && said.props !== link.props;
  if (otherProps || said.at !== link.at || said.until !== link.until) space.change.links.add(link.num);
}

function propsText(props: Props | undefined): string | null {
  return props === undefined || Object.keys(props).length === 0 ? null : JSON.stringify(props);
}
