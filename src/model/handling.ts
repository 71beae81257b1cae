/**
 * Handling labels: TLP 2.0, releasable-to agencies, compartments, and for RED named recipients.
 * Text form: `AMBER+STRICT//REL PAN-SNA,USA-CBP//OP-CONDOR,VICTIM` (docs/bundle.md, "bundle.json"); for RED `RED//TO maria,joao`.
 */
export const TLP_LEVELS = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"] as const;
export type Tlp = (typeof TLP_LEVELS)[number];

export interface Handling {
  readonly tlp: Tlp;
  /** Agency that owns the record; always may read it. "" when not given. */
  readonly owner: string;
  /** Agencies it may be released to; empty = no limit below AMBER+STRICT. Sorted. */
  readonly releasableTo: readonly string[];
  /** A reader must hold every one. Sorted. */
  readonly compartments: readonly string[];
  /** RED only: readers by name. Sorted. */
  readonly recipients: readonly string[];
}

/** Marks the label of a masked record within a store (retention/masked-labels.ts). It says nothing of who may read it. */
export const MASKED_PART = "~MASKED";

export type HandlingParse = { ok: true; handling: Handling } | { ok: false; text: string };

/** Reads the text form. Never throws: bad text is a value that says what would be right. */
export function parseHandling(text: string, owner = ""): HandlingParse {
  const parts = text
    .trim()
    .replace(/^TLP:/i, "")
    .split("//")
    .map((part) => part.trim());
  const tlp = parts[0]!.toUpperCase().replace(/\s+/g, "") as Tlp;
  if (!TLP_LEVELS.includes(tlp))
    return { ok: false, text: `"${parts[0]}" is not a TLP 2.0 label: one of ${TLP_LEVELS.join(", ")}` };
  let releasableTo: string[] = [];
  let recipients: string[] = [];
  const compartments: string[] = [];
  for (const part of parts.slice(1)) {
    if (part === "" || part === MASKED_PART) continue;
    if (/^OWNER\s/i.test(part)) owner = part.slice(6).trim().toUpperCase();
    else if (/^REL\s/i.test(part)) releasableTo = list(part.slice(4));
    else if (/^TO\s/i.test(part))
      recipients = part
        .slice(3)
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "");
    else compartments.push(...list(part));
  }
  const bad = [...releasableTo, ...compartments].find((word) => !/^[A-Z0-9][A-Z0-9-]*$/.test(word));
  if (bad !== undefined) return { ok: false, text: `"${bad}" is not an agency or compartment: letters, digits and hyphens` };
  return {
    ok: true,
    handling: {
      tlp,
      owner,
      releasableTo: unique(releasableTo),
      compartments: unique(compartments),
      recipients: unique(recipients),
    },
  };
}

/** The canonical text of a label: equal labels have equal text. Includes the owner, which `parseHandling` reads back. */
export function formatHandling(h: Handling): string {
  const parts: string[] = [h.tlp];
  if (h.owner !== "") parts.push(`OWNER ${h.owner}`);
  if (h.releasableTo.length > 0) parts.push(`REL ${h.releasableTo.join(",")}`);
  if (h.recipients.length > 0) parts.push(`TO ${h.recipients.join(",")}`);
  if (h.compartments.length > 0) parts.push(h.compartments.join(","));
  return parts.join("//");
}

/** The label as the world outside knows it (docs/bundle.md, "bundle.json"): whose it is goes without saying, or is said beside it. */
export function publishedHandling(text: string): string {
  const parsed = parseHandling(text);
  return parsed.ok ? formatHandling({ ...parsed.handling, owner: "" }) : text;
}

/** Stands where releasability comes down to nobody but the owner, since no agency named would mean "no limit". It is no agency, whoever has it for a name. */
const NOBODY = "NONE";

/**
 * The label of something derived from both: strictest TLP, intersection of releasability, union of compartments. Whoever may read it
 * may read each of the two. Several make the same label in whatever order they are combined, and in whatever groups.
 */
export function combineHandling(a: Handling, b: Handling): Handling {
  const tlp = TLP_LEVELS[Math.max(TLP_LEVELS.indexOf(a.tlp), TLP_LEVELS.indexOf(b.tlp))]!;
  const owner = a.owner === b.owner ? a.owner : "";
  const [mine, theirs] = [agenciesOf(a), agenciesOf(b)];
  const both = mine === null ? theirs : theirs === null ? mine : mine.filter((agency) => theirs.includes(agency));
  const releasableTo = both === null ? [] : unique(both.filter((agency) => agency !== owner));
  const ownerOnly = both !== null && releasableTo.length === 0;
  return {
    tlp,
    owner,
    releasableTo: ownerOnly && (tlp !== "AMBER+STRICT" || owner === "") ? [NOBODY] : releasableTo,
    compartments: unique([...a.compartments, ...b.compartments]),
    recipients: recipientsOf([a, b].filter((one) => one.tlp === "RED")),
  };
}

/** The same label, for those alone who also hold these compartments. */
export function inCompartments(handling: Handling, compartments: readonly string[]): Handling {
  return { ...handling, compartments: unique([...handling.compartments, ...compartments]) };
}

const NOBODYS: Handling = { tlp: "RED", owner: "", releasableTo: [], compartments: [], recipients: [] };

/**
 * The label, as text, of something derived from records of all these labels (docs/model.md, "Who may see what").
 * A text that is no label counts as RED that names nobody. AMBER when it is derived of nothing.
 */
export function unionOfHandlings(texts: Iterable<string>): string {
  const parsed = Array.from(new Set(texts), (text) => {
    const result = parseHandling(text);
    return result.ok ? result.handling : NOBODYS;
  });
  const [first] = parsed;
  // The first with itself too: one label alone is told as it would be among others that are no stricter.
  return first === undefined ? "AMBER" : formatHandling(parsed.reduce(combineHandling, first));
}

/** The one that most readers may read, as far as two labels can be compared: of what each of these records tells by itself. RED when there is none. */
export function leastOfHandlings(texts: Iterable<string>): string {
  const strictness = (text: string): readonly number[] => {
    const parsed = parseHandling(text);
    const { tlp, compartments, releasableTo } = parsed.ok ? parsed.handling : NOBODYS;
    return [TLP_LEVELS.indexOf(tlp), compartments.length, releasableTo.length === 0 ? 0 : 1 / releasableTo.length];
  };
  const compare = (a: string, b: string): number => {
    const [mine, theirs] = [strictness(a), strictness(b)];
    const at = mine.findIndex((part, i) => part !== theirs[i]);
    return at >= 0 ? mine[at]! - theirs[at]! : a < b ? -1 : 1;
  };
  return [...new Set(texts)].sort(compare)[0] ?? "RED";
}

/** A label set is one of `seen` when some of its labels may be read, and one of `partly` when others of it may not. */
export function setsUnder(
  sets: ReadonlyMap<number, readonly number[]>,
  labels: ReadonlySet<number>,
): { readonly seen: readonly number[]; readonly partly: readonly number[] } {
  const seen = [...sets].filter(([, members]) => members.some((label) => labels.has(label)));
  const partly = seen.filter(([, members]) => !members.every((label) => labels.has(label)));
  return { seen: seen.map(([set]) => set), partly: partly.map(([set]) => set) };
}

/** Agencies whose readers the label is open to, or null for all. */
function agenciesOf({ tlp, owner, releasableTo }: Handling): readonly string[] | null {
  if (releasableTo.length === 0 && (tlp !== "AMBER+STRICT" || owner === "")) return null;
  return [owner, ...releasableTo].filter((agency) => agency !== "" && agency !== NOBODY);
}

/** Named by every one of these; nobody, when one of them names nobody. */
function recipientsOf([first, ...others]: readonly Handling[]): readonly string[] {
  if (first === undefined) return [];
  return unique(first.recipients.filter((name) => others.every(({ recipients }) => recipients.includes(name))));
}

/** The most that may be written into a file, and handed over by a source; null = whatever there is. */
export interface Ceilings {
  readonly exports: Handling | null;
  readonly sources: ReadonlyMap<string, Handling>;
  /** Of sources that are not named. */
  readonly otherSources: Handling | null;
}

export const NO_CEILINGS: Ceilings = { exports: null, sources: new Map(), otherSources: null };

/**
 * Whether a label is no stricter than a ceiling: in its level, in compartments beside those that the ceiling names, and, where that names agencies,
 * in being open to each of them.
 */
export function isWithin(label: Handling, ceiling: Handling): boolean {
  if (TLP_LEVELS.indexOf(label.tlp) > TLP_LEVELS.indexOf(ceiling.tlp)) return false;
  if (!label.compartments.every((compartment) => ceiling.compartments.includes(compartment))) return false;
  // Of what is for its owner's own only, and whose that is not said, nobody else is.
  const open = label.tlp === "AMBER+STRICT" && label.releasableTo.length === 0 ? [label.owner] : agenciesOf(label);
  return open === null || ceiling.releasableTo.every((agency) => open.includes(agency));
}

/** What a reader may see. `all` is the local reader of an installation without users. */
export interface Clearance {
  readonly all: boolean;
  readonly tlp: Tlp;
  readonly agency: string;
  readonly compartments: readonly string[];
}

/** To read a label: be of the owner or of a releasable agency, hold every compartment, be cleared to its TLP, and for RED be named. */
export function mayRead(clearance: Clearance, reader: string, h: Handling): boolean {
  if (clearance.all) return true;
  if (TLP_LEVELS.indexOf(clearance.tlp) < TLP_LEVELS.indexOf(h.tlp)) return false;
  if (!h.compartments.every((compartment) => clearance.compartments.includes(compartment))) return false;
  if (h.tlp === "RED" && !h.recipients.includes(reader)) return false;
  if (h.owner !== "" && clearance.agency === h.owner) return true;
  if (h.releasableTo.length > 0) return clearance.agency !== NOBODY && h.releasableTo.includes(clearance.agency);
  return h.tlp !== "AMBER+STRICT" || h.owner === "";
}

function list(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim().toUpperCase())
    .filter((word) => word !== "");
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
