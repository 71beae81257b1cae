/** Contradictions that are leads in themselves: one document with two people, or somebody in two places at once. */
import { overlappingStays } from "./on-board.ts";
import type { Conflict, ConflictCode, FlightStay } from "./input.ts";
import type { Profiles } from "./profiles.ts";

/** One conflict for each document and code, from pairs that share it and were kept apart or in two places; then single identities. */
export function findConflicts(p: Profiles, pairs: readonly (readonly [number, number])[]): Conflict[] {
  const found = new Map<string, { code: ConflictCode; document: string; identities: Set<string>; flights: Set<string> }>();
  const note = (code: ConflictCode, document: string, flights: readonly FlightStay[]) => {
    const key = `${code} ${document}`;
    let conflict = found.get(key);
    if (conflict === undefined) found.set(key, (conflict = { code, document, identities: new Set(), flights: new Set() }));
    for (const stay of flights) conflict.flights.add(stay.flight);
    return conflict.identities;
  };
  for (const [a, b] of pairs) {
    const stays = overlappingStays(p.stays[a]!, p.stays[b]!);
    for (const document of sharedDocuments(p, a, b)) {
      note(stays === undefined ? "DOCUMENT_TWO_PEOPLE" : "DOCUMENT_TWO_PLACES", document, stays ?? [])
        .add(p.ids[a]!)
        .add(p.ids[b]!);
    }
  }
  const conflicts: Conflict[] = [...found.values()].map(({ code, document, identities, flights }) => ({
    code,
    document,
    identities: [...identities].sort(),
    flights: [...flights].sort(),
  }));
  for (let i = 0; i < p.count; i++) {
    const stays = p.stays[i]!.length > 1 ? overlappingStays(p.stays[i]!, p.stays[i]!) : undefined;
    if (stays === undefined) continue;
    const document = p.documents.texts[p.documents.codes[p.documents.offsets[i]!] ?? 0]!;
    const known = p.documents.offsets[i]! < p.documents.offsets[i + 1]!;
    conflicts.push({
      code: "IDENTITY_TWO_PLACES",
      document: known ? document : "",
      identities: [p.ids[i]!],
      flights: stays.map((stay) => stay.flight).sort(),
    });
  }
  return conflicts.sort(
    (x, y) =>
      compareText(x.code, y.code) || compareText(x.identities[0]!, y.identities[0]!) || compareText(x.document, y.document),
  );
}

function sharedDocuments(p: Profiles, a: number, b: number): string[] {
  const { offsets, codes, texts } = p.documents;
  const other = new Set(codes.subarray(offsets[b]!, offsets[b + 1]!));
  return [...codes.subarray(offsets[a]!, offsets[a + 1]!)].filter((code) => other.has(code)).map((code) => texts[code]!);
}

function compareText(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
