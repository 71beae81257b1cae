/**
 * What a locator stands for depends on the flight on which it is named (model/pools.ts): aliases know the pool they are drawn from and their
 * flight, and whoever may be meant claims the pool. In stores made before, rows have named both together, and what they landed stays as it is.
 */
export const namesDrawnFromPools = `
-- Of an alias: the pool's key, and the number of the flight or of an alias of it, 0 where no flight tells.
ALTER TABLE entity ADD COLUMN pool BLOB;
ALTER TABLE entity ADD COLUMN flight INTEGER;
CREATE INDEX entity_pool ON entity (pool) WHERE pool IS NOT NULL;
CREATE INDEX entity_flight ON entity (flight) WHERE flight IS NOT NULL;
-- day: since 1970, NULL when it is not known. flights: numbers of flights or of aliases of them, separated by commas.
CREATE TABLE pool_claim (
  pool BLOB, record INTEGER, entity INTEGER NOT NULL, day INTEGER, carrier TEXT NOT NULL, flights TEXT NOT NULL, PRIMARY KEY (pool, record, entity)
) WITHOUT ROWID;
`;
