/** Expansions, timelines and flagged flights: things by their ids, and the signed place to go on from. */
import type { Needed } from "./needed.ts";
import { endById, ofKindById, personById } from "./evidence.ts";

/** The list that cursors of expansions are of. A place in it says how many links somebody has, whatever was expanded. */
export const EXPANSION = "expansion";

export const Expansion: Needed<"Expansion"> = { linksAmong: (expansion) => expansion.linksAmong() };

export const ExpansionDigest: Needed<"ExpansionDigest"> = {
  after: ({ after }, _args, { cursors }) => (after === null ? null : cursors.encode(EXPANSION, after)),
};

export const ExpandedNeighbour: Needed<"ExpandedNeighbour"> = { entity: ({ id }, _args, request) => endById(id, request) };

export const LinkAmong: Needed<"LinkAmong"> = {
  from: ({ from }, _args, request) => endById(from, request),
  to: ({ to }, _args, request) => endById(to, request),
};

export const TimelineLane: Needed<"TimelineLane"> = { person: ({ person }, _args, request) => personById(person, request) };

export const FlaggedFlight: Needed<"FlaggedFlight"> = { findings: (flagged) => flagged.findings() };

export const FlaggedTraveller: Needed<"FlaggedTraveller"> = {
  person: ({ person }, _args, request) => personById(person, request),
  findings: (traveller) => traveller.findings(),
  incidents: ({ incidents }, _args, request) => ofKindById("Incident", incidents, request),
};
