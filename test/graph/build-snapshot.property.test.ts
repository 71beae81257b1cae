import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { encodeSnapshot } from "#graph/snapshot-codec.ts";
import { withPersons } from "#graph/with-persons.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { plainScan, plainSnapshot } from "../oracles/naive-snapshot.ts";
import { randomScan, reshuffled, type RandomScan } from "./random-scan.ts";

function added(scan: RandomScan): SnapshotBuilder {
  const builder = new SnapshotBuilder();
  builder.addEntities(scan.entities);
  builder.addLinks(scan.links);
  return builder;
}

function build(scan: RandomScan): Snapshot {
  return added(scan).finish(scan.persons, 7);
}

const scans = fc.record({ seed: fc.nat(), entities: fc.integer({ min: 0, max: 80 }), links: fc.integer({ min: 0, max: 200 }) });

describe("a snapshot of a random scan", () => {
  it("holds what the scan held, in content order", () => {
    fc.assert(
      fc.property(scans, ({ seed, entities, links }) => {
        const scan = randomScan(seed, entities, links);
        expect(plainSnapshot(build(scan), ENTITY_KINDS)).toEqual(plainScan(scan.entities, scan.links));
      }),
      { numRuns: 150 },
    );
  });

  it("is the same whatever the order and the numbers of the store", () => {
    fc.assert(
      fc.property(scans, fc.nat(), ({ seed, entities, links }, order) => {
        const scan = randomScan(seed, entities, links);
        const [one, other] = [build(scan), build(reshuffled(scan, order))];
        expect(other.id).toBe(one.id);
        expect(other.asOf).toBe(one.asOf);
        expect(other.linkFrom).toEqual(one.linkFrom);
        expect(other.out).toEqual(one.out);
        expect(other.in).toEqual(one.in);
        expect(other.personOfIdentity).toEqual(one.personOfIdentity);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same when its persons are put in place afterwards", () => {
    fc.assert(
      fc.property(scans, ({ seed, entities, links }) => {
        const scan = randomScan(seed, entities, links);
        const later = withPersons(added(scan).finishRecords(7), scan.persons, 7);
        expect(later.id).toBe(build(scan).id);
        expect(encodeSnapshot(later)).toEqual(encodeSnapshot(build(scan)));
      }),
      { numRuns: 60 },
    );
  });

  it("lists every link once at each of its ends, in link order", () => {
    fc.assert(
      fc.property(scans, ({ seed, entities, links }) => {
        const s = build(randomScan(seed, entities, links));
        for (const [incidence, ends] of [
          [s.out, s.linkFrom],
          [s.in, s.linkTo],
        ] as const) {
          const listed = Array.from({ length: s.nodeCount }, (_, node) => [
            ...incidence.links.subarray(incidence.offsets[node]!, incidence.offsets[node + 1]!),
          ]);
          const expected = Array.from({ length: s.nodeCount }, (_, node) =>
            [...ends.keys()].filter((link) => ends[link] === node),
          );
          expect(listed).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("contracts identities to persons by the judgements given", () => {
    fc.assert(
      fc.property(scans, ({ seed, entities, links }) => {
        const scan = randomScan(seed, entities, links);
        const s = build(scan);
        const range = s.nodeRange("Identity");
        for (let node = range.start; node < range.end; node++) {
          const id = s.ids[node]!;
          const person = s.personOfIdentity[node - range.start]!;
          expect(s.personIds[person]).toBe(scan.persons.get(id) ?? `p_${id.slice(2)}`);
          expect([...s.personIdentities.subarray(s.personOffsets[person]!, s.personOffsets[person + 1]!)]).toContain(node);
        }
        expect([...s.personIds]).toEqual([...new Set(s.personIds)].sort());
        expect(s.personIdentities.length).toBe(range.end - range.start);
      }),
      { numRuns: 60 },
    );
  });
});
