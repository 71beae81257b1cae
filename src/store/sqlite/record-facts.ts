/** A record's facts as ingest handed them over, put together again from what is stored: for backups, and to assert a record anew. */
import { LINK_CODES } from "#model/kinds.ts";
import type { EntityFact, LinkFact, Props } from "#model/record.ts";
import { isMaskedLabel } from "#model/retention/masked-labels.ts";
import { maskedFacts } from "#model/retention/masking.ts";
import type { Db } from "./db.ts";
import { decodeFacts, type EntityRef, type LinkRef } from "./facts.ts";
import { entityId, kindOfKey } from "./keys.ts";
import { claimFact } from "./names/pools.ts";
import { splitTokens } from "./tokens.ts";

export function recordFacts(db: Db, record: number, bytes: Uint8Array): { entities: EntityFact[]; links: LinkFact[] } {
  const { entities, links } = decodeFacts(bytes);
  const facts = {
    entities: entities.map((ref) => entityFact(db, record, ref)),
    links: links.map((ref) => linkFact(db, record, ref)),
  };
  // What things are called by others that speak of them, a masked record does not say.
  return isMaskedLabel(db.interned.labelText(db.one("SELECT label FROM record WHERE num = ?", record) as number))
    ? maskedFacts(facts)
    : facts;
}

function entityFact(db: Db, record: number, ref: EntityRef): EntityFact {
  const row = db.get(
    "SELECT e.key, e.natural, e.intrinsic, e.base_tokens, e.pool, f.key FROM entity e LEFT JOIN entity f ON f.num = e.flight WHERE e.num = ?",
    ref.ref,
  );
  const [key, natural, intrinsic, baseTokens, pool, flight] = row as [
    ...[Uint8Array, string, string | null, string | null],
    ...(Uint8Array | null)[],
  ];
  const said = ref.asserted ? described(db, record, ref.ref) : undefined;
  const tokens = said === undefined ? splitTokens(baseTokens) : said.tokens;
  return {
    kind: kindOfKey(key),
    id: entityId(key),
    ...(ref.alias ? { alias: true as const } : {}),
    natural,
    ...(intrinsic === null ? {} : { intrinsic: JSON.parse(intrinsic) as Props }),
    ...(said === undefined ? {} : { asserted: said.props }),
    ...(ref.claims.length === 0
      ? {}
      : { aliases: ref.claims.map((num) => entityId(db.one("SELECT key FROM entity WHERE num = ?", num) as Uint8Array)) }),
    ...(ref.alias && pool ? { drawnFrom: { pool: entityId(pool), ...(flight ? { flight: entityId(flight) } : {}) } } : {}),
    ...(ref.pools.length === 0 ? {} : { claims: ref.pools.map((pool) => claimFact(db, record, { entity: ref.ref, pool })) }),
    ...(tokens.length === 0 ? {} : { tokens }),
  };
}

/** What the record says of the entity that this row leads to. */
function described(db: Db, record: number, ref: number): { props: Props; tokens: string[] } {
  let num = ref;
  for (;;) {
    const [target, inline, props, tokens] = db.get("SELECT target, record, props, tokens FROM entity WHERE num = ?", num) as [
      number | null,
      number | null,
      string | null,
      string | null,
    ];
    if (target !== null) num = target;
    else if (inline === record) return { props: JSON.parse(props!) as Props, tokens: splitTokens(tokens) };
    else break;
  }
  const extra = db.get("SELECT props, tokens FROM entity_assertion WHERE entity = ? AND record = ?", num, record) as [
    string,
    string | null,
  ];
  return { props: JSON.parse(extra[0]) as Props, tokens: splitTokens(extra[1]) };
}

function linkFact(db: Db, record: number, ref: LinkRef): LinkFact {
  const row = db.get("SELECT kind, discriminator, record, at, until, props FROM link WHERE num = ?", ref.link);
  const [kind, discriminator, inline] = row as [number, string, number | null];
  const said =
    inline === null
      ? db.get("SELECT at, until, props FROM link_assertion WHERE link = ? AND record = ?", ref.link, record)
      : row!.slice(3);
  const [at, until, props] = said as [number | null, number | null, string | null];
  return {
    kind: LINK_CODES.nameOf(kind),
    from: ref.from,
    to: ref.to,
    discriminator,
    ...(at === null ? {} : { at }),
    ...(until === null ? {} : { until }),
    ...(props === null ? {} : { props: JSON.parse(props) as Props }),
  };
}
