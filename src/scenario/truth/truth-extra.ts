/**
 * truth_extra.json: what a scorer may want to know beside who was planted: further documents, how each group works and what of it was handed
 * over, sets of look-alikes by kind, lone offenders. Written beside the bundle, never read by anything that detects.
 */
import { listAt } from "#base/list-at.ts";
import { formatDate } from "#model/time.ts";
import { HUB } from "../geography.ts";
import type { Boarding, Person, Worker, World } from "../world.ts";
import { COMMON_KINDS, tiesOf, type KindOfTie } from "./ties.ts";

export interface TruthExtra {
  readonly make: string;
  readonly seed: number;
  readonly size: string;
  readonly world: string;
  /** Document or staff id → the other documents that the person has shown or holds. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly groups: readonly GroupExtra[];
  readonly twins: readonly TwinsExtra[];
  readonly lone: readonly string[];
  /** Documents of all who are under eighteen on the day of the export. */
  readonly minors: readonly string[];
}

export interface GroupExtra {
  readonly id: string;
  readonly story: string;
  /** HARDLY when what was handed over does not hold half of it together; else by kinds of evidence: HARD up to one, CLEAR with two, PLAIN with more. */
  readonly difficulty: "PLAIN" | "CLEAR" | "HARD" | "HARDLY";
  readonly adaptive: boolean;
  readonly incidents: number;
  /** Members that all of it holds together. */
  readonly joined: number;
  /** Kinds that tie half of the members or more. */
  readonly evidence: readonly string[];
  readonly ties: readonly KindOfTie[];
  readonly tradecraft: unknown;
}

interface TwinsExtra {
  readonly label: string;
  readonly looks_like: string;
  readonly members: readonly { readonly document?: string; readonly staff?: string }[];
}

const DIFFICULTY = ["HARD", "HARD", "CLEAR", "PLAIN"] as const;

export function truthExtraOf(world: World): TruthExtra {
  const boardings = new Map<Person, Boarding[]>();
  for (const boarding of world.boardings) listAt(boardings, boarding.person).push(boarding);
  const exported = new Date(world.exportedAt);
  const eighteenBefore = formatDate(exported.setUTCFullYear(exported.getUTCFullYear() - 18));
  const known = (person: Person): boolean => boardings.has(person);
  return {
    make: world.make.name,
    seed: world.seed,
    size: world.size,
    world: world.kind,
    aliases: aliasesOf(world),
    groups: world.groups.map((group, i) => {
      const { kinds: ties, joined } = tiesOf(world, group, boardings);
      const half = Math.max(2, group.members.length / 2);
      const evidence = ties
        .filter(({ kind, members }) => members >= half && !COMMON_KINDS.includes(kind))
        .map(({ kind }) => kind);
      const people = new Set(group.members.map(({ person }) => person));
      return {
        id: `G${i + 1}`,
        story: group.story?.name ?? "standard",
        difficulty: joined < half ? "HARDLY" : DIFFICULTY[Math.min(3, evidence.length)]!,
        joined,
        adaptive: group.story !== undefined && group.story.changesAfter !== null,
        incidents: world.incidents.filter((incident) =>
          incident.parties.some(({ person }) => person !== undefined && people.has(person)),
        ).length,
        evidence,
        ties,
        tradecraft: group.story ?? null,
      };
    }),
    twins: world.twinSets.map(({ kind, looksLike, people, workers }) => ({
      label: kind,
      looks_like: looksLike,
      members: [
        ...people.filter(known).map((person) => ({ document: nameOf(person) })),
        ...workers.map((worker) => ({ staff: staffOf(worker) })),
      ],
    })),
    lone: world.lone.filter(known).map(nameOf),
    minors: [...boardings.keys()].filter(({ birthDate }) => birthDate > eighteenBefore).map(nameOf),
  };
}

/** Workers too: what they hold as travellers. */
function aliasesOf(world: World): Record<string, string[]> {
  const aliases: Record<string, string[]> = {};
  for (const { members } of world.groups) {
    for (const { person, worker } of members) {
      const documents = person.documents.map(({ issuer, number }) => `${issuer}:${number}`);
      const [first, others] = worker === undefined ? [documents[0]!, documents.slice(1)] : [staffOf(worker), documents];
      if (others.length > 0) aliases[first] = others;
    }
  }
  return aliases;
}

function nameOf(person: Person): string {
  const { issuer, number } = person.documents[0]!;
  return `${issuer}:${number}`;
}

function staffOf(worker: Worker): string {
  return `${HUB.code}:${worker.id}`;
}
