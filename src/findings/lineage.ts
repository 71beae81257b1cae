/**
 * Findings keep their identity over runs. A run over unchanged data changes nothing; otherwise each finding says what did:
 * who joined or left, what merged or split, which reasons and incidents are new. A dismissed finding stays dismissed until
 * there is an incident or a code of reason that was not known when it was dismissed; then it is reopened and says which.
 */
import { createHash } from "node:crypto";
import { formatHandling, inCompartments, parseHandling, unionOfHandlings } from "#model/handling.ts";
import { identityIdOf } from "#model/ids.ts";
import { formatTime } from "#model/time.ts";
import type { Finding, FindingChange, FindingDraft, FindingStatus, LineageStep } from "#model/finding.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { matchLineage } from "./match-lineage.ts";
import { reviewOf } from "./review.ts";

export interface LineageInput {
  /** All findings stored for this view, dissolved ones too. */
  readonly previous: readonly Finding[];
  readonly drafts: readonly FindingDraft[];
  /** Absent: of all records. */
  readonly view?: string;
  /** Id of the run, and the ISO time by the clock that it goes by. */
  readonly run: string;
  readonly at: string;
  /** Id of the method that made the drafts. */
  readonly method: string;
  readonly snapshot: Pick<Snapshot, "id" | "asOf" | "nodeIndex" | "nodeRange" | "personOfIdentity" | "personIds">;
  /** The label of all that the draft is derived from, as canonical handling text. */
  readonly labelsOf: (draft: FindingDraft) => string | Promise<string>;
}

export interface LineageEvent {
  readonly finding: string;
  readonly status: FindingStatus;
  readonly changes: readonly FindingChange[];
}

export interface LineageResult {
  /** Every current finding, and those that dissolved in this run. Findings dissolved before are not repeated. */
  readonly findings: readonly Finding[];
  /** What is new, and only that: what was dismissed makes no sound, however it grows. */
  readonly events: readonly LineageEvent[];
}

/** Steps kept of a finding's history. */
const HISTORY_MAX = 200;

/** Smaller moves of a score are noise to a reader. */
const SCORE_STEP = 0.05;

export async function applyLineage(input: LineageInput): Promise<LineageResult> {
  const { previous, drafts, snapshot } = input;
  const match = matchLineage(previous, drafts, (id) => personNow(snapshot, id));
  const ids = new Set(previous.map((finding) => finding.id));
  const split = new Set([...match.splitFrom.values()].map((finding) => finding.id));
  const findings: Finding[] = [];
  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d]!;
    const { labelSets: _, ...kept } = draft;
    const past = match.continues.get(d);
    const parent = match.splitFrom.get(d);
    const absorbed = match.absorbed.get(d) ?? [];
    const asOf = formatTime(snapshot.asOf);
    const base = {
      ...kept,
      snapshot: snapshot.id,
      method: input.method,
      asOf,
      run: input.run,
      handling: await handlingOf(draft, input.labelsOf),
    };
    const from = past ?? parent;
    const changes: FindingChange[] = [];
    let status: FindingStatus = "NEW";
    if (past !== undefined) {
      changes.push(...changesOf(past, draft, (id) => personNow(snapshot, id)));
      if (past.status === "DISSOLVED") changes.unshift({ code: "BORN", params: { again: past.id } });
      else status = sizeStatus(changes);
      if (split.has(past.id) && past.status !== "DISSOLVED") status = "SPLIT";
    } else if (parent !== undefined && parent.status !== "DISSOLVED") {
      status = "SPLIT";
      changes.push({ code: "SPLIT_FROM", params: { finding: parent.id } });
    } else changes.push({ code: "BORN", params: {} });
    if (absorbed.length > 0) {
      status = "MERGED";
      changes.push({ code: "MERGED_FROM", params: { findings: absorbed.map((finding) => finding.id).sort() } });
    }
    const reopened = reopening(from, absorbed, draft);
    if (reopened !== null) changes.push(reopened);
    const decisions = from?.decisions ?? [];
    const overruled = reopened === null ? from?.overruled : decisions.at(-1)?.id;
    const decided = {
      review: reopened === null ? (from?.review ?? "NEW") : "NEW",
      decisions,
      ...(overruled === undefined ? {} : { overruled }),
    };
    findings.push({
      ...base,
      id: past?.id ?? newId(draft, ids, input.view),
      ...(input.view === undefined ? {} : { view: input.view }),
      status,
      ...decided,
      review: reviewOf(decided),
      changes,
      firstSeen: from?.firstSeen ?? asOf,
    });
  }
  for (const finding of match.gone) findings.push(dissolve(finding, input, {}));
  drafts.forEach((_, d) => {
    for (const finding of match.absorbed.get(d) ?? []) findings.push(dissolve(finding, input, { into: findings[d]!.id }));
  });
  const known = new Map(previous.map((finding) => [finding.id, finding]));
  return {
    findings: findings.map((finding, i) => {
      const past = known.get(finding.id) ?? match.splitFrom.get(i);
      return { ...finding, history: historyOf(finding, { past, absorbed: match.absorbed.get(i) ?? [], at: input.at }) };
    }),
    events: findings
      .filter((finding) => finding.changes.length > 0 && finding.review !== "DISMISSED")
      .map(({ id, status, changes }) => ({ finding: id, status, changes })),
  };
}

/** What was noticed before, and now, if anything was; what splits off keeps the history of what it came of. */
function historyOf(
  now: Finding,
  { past, absorbed, at }: { past: Finding | undefined; absorbed: readonly Finding[]; at: string },
): readonly LineageStep[] {
  const before = past?.history ?? [];
  if (now.changes.length === 0) return before;
  const { run, asOf, status, changes } = now;
  const handling = unionOfHandlings([now, past ?? now, ...absorbed].map((finding) => finding.handling));
  const step = { run, at, asOf, status, changes, ...(handling === now.handling ? {} : { handling }) };
  return [...before.map((told) => keptBy(told, past!, now)), step].slice(-HISTORY_MAX);
}

/** A step that the finding's own handling spoke for keeps that handling when the finding's becomes another. */
function keptBy(step: LineageStep, past: Finding, now: Finding): LineageStep {
  return step.handling !== undefined || past.handling === now.handling ? step : { ...step, handling: past.handling };
}

/** A person's id of an earlier run as it is now: identities may have been joined or parted since. */
function personNow(snapshot: LineageInput["snapshot"], id: string): string {
  const { start, end } = snapshot.nodeRange("Identity");
  const node = snapshot.nodeIndex(identityIdOf(id));
  return node === undefined || node < start || node >= end ? id : snapshot.personIds[snapshot.personOfIdentity[node - start]!]!;
}

function changesOf(past: Finding, draft: FindingDraft, now: (id: string) => string): FindingChange[] {
  const changes: FindingChange[] = [];
  const before = past.members.map((member) => now(member.entity));
  const after = draft.members.map((member) => member.entity);
  const add = (code: FindingChange["code"], name: string, items: readonly string[]): void => {
    if (items.length > 0) changes.push({ code, params: { [name]: [...new Set(items)].sort() } });
  };
  add("JOINED", "members", minus(after, before));
  add("LEFT", "members", minus(before, after));
  add("NEW_REASON", "codes", minus(codesOf(draft), codesOf(past)));
  add("LOST_REASON", "codes", minus(codesOf(past), codesOf(draft)));
  if (past.kind !== draft.kind) changes.push({ code: "KIND", params: { from: past.kind, to: draft.kind } });
  add("NEW_INCIDENT", "incidents", minus(draft.incidents, past.incidents));
  if (Math.abs(draft.score - past.score) >= SCORE_STEP)
    changes.push({ code: "SCORE", params: { from: past.score, to: draft.score } });
  return changes;
}

function sizeStatus(changes: readonly FindingChange[]): FindingStatus {
  const count = (code: FindingChange["code"]): number => {
    const members = changes.find((change) => change.code === code)?.params["members"];
    return Array.isArray(members) ? members.length : 0;
  };
  const joined = count("JOINED");
  const left = count("LEFT");
  return joined > left ? "GROWN" : left > joined ? "SHRUNK" : "CONTINUING";
}

/** A dismissal holds for what was known then; what merges with something undismissed, or shows something new, is open again. */
function reopening(from: Finding | undefined, absorbed: readonly Finding[], draft: FindingDraft): FindingChange | null {
  if (from?.review !== "DISMISSED") return null;
  const known = [from, ...absorbed].flatMap((finding) => finding.decisions.filter((decision) => decision.review === "DISMISSED"));
  const incidents = minus(
    draft.incidents,
    known.flatMap((decision) => decision.incidents),
  );
  const codes = minus(
    codesOf(draft),
    known.flatMap((decision) => decision.codes),
  );
  const merged = absorbed.filter((finding) => finding.review !== "DISMISSED").map((finding) => finding.id);
  if (incidents.length + codes.length + merged.length === 0) return null;
  return { code: "REOPENED", params: { incidents, codes, findings: merged } };
}

function dissolve(finding: Finding, input: LineageInput, params: Record<string, string>): Finding {
  return {
    ...finding,
    status: "DISSOLVED",
    changes: [{ code: "DISSOLVED", params }],
    nextTravel: null,
    snapshot: input.snapshot.id,
    asOf: formatTime(input.snapshot.asOf),
    run: input.run,
  };
}

/** Strictest label over all its records, and the compartments of what it speaks of. */
async function handlingOf(draft: FindingDraft, labelsOf: LineageInput["labelsOf"]): Promise<string> {
  const text = await labelsOf(draft);
  const parsed = parseHandling(text);
  return parsed.ok ? formatHandling(inCompartments(parsed.handling, compartmentsOf(draft))) : text;
}

/** What speaks of airport staff is for those who look into them, and what speaks of possible victims for those who help them: reported or not. */
function compartmentsOf({ type, kind }: FindingDraft): string[] {
  return [
    ...(type === "INSIDER" || kind === "INSIDER_RING" ? ["INTEGRITY"] : []),
    ...(kind === "TRAFFICKING_IN_PERSONS" ? ["VICTIM"] : []),
  ];
}

function newId(draft: FindingDraft, taken: Set<string>, view: string | undefined): string {
  const members = draft.members.map((member) => member.entity).sort();
  for (let attempt = 0; ; attempt++) {
    const text = JSON.stringify([draft.type, draft.kind, members, attempt, ...(view === undefined ? [] : [view])]);
    const id = `x_${createHash("sha256").update(text).digest("hex").slice(0, 28)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function codesOf(finding: Pick<FindingDraft, "reasons">): string[] {
  return finding.reasons.map((reason) => reason.code);
}

function minus(a: readonly string[], b: readonly string[]): string[] {
  const known = new Set(b);
  return [...new Set(a.filter((item) => !known.has(item)))].sort();
}
