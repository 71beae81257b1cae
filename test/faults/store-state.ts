/** What a store holds, as far as it must be the same whenever it was made and whatever came between. */
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { openedBackup } from "#app/jobs/retention/sealed-backup.ts";
import type { Finding } from "#model/finding.ts";
import { isByUser } from "#model/judgements-in-force.ts";
import type { BackupLine } from "#store/backup-format.ts";
import { runTrama } from "../cli/cli-run.ts";

export interface StoreState {
  /** `store check` found nothing. */
  readonly problems: readonly string[];
  /** Of records, persons and findings, without times, and without what people said. */
  readonly content: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Of decisions and of judgements, as often as they are there. */
  readonly reasons: readonly string[];
  readonly findings: readonly string[];
  /** Identities that a rule took for one. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** By commands, as an operator would find out; any of them also clears away what was left. The code of the error when there is no store to be read. */
export async function stateOf(place: string, store: string): Promise<StoreState | string> {
  const [url, out] = [`sqlite:${join(place, store)}`, `${place}.state`];
  const commands = [
    ["store", "check", "--json", "--store", url],
    ["store", "backup", out, "--store", url],
  ];
  let problems: readonly string[] = [];
  for (const command of commands) {
    const { code, stdout, stderr } = await runTrama(command, { TRAMA_DATA: place });
    if (code !== 0 && stdout === "") return /^([A-Z_]+): /m.exec(stderr)?.[1] ?? stderr;
    if (command[1] === "check")
      problems = (JSON.parse(stdout) as { problems: { code: string; text: string }[] }).problems.map(
        ({ code: kind, text }) => `${kind}: ${text}`,
      );
  }
  try {
    const lines: string[] = [];
    for await (const line of openedBackup(Readable.from(readFileSync(out, "utf8").trimEnd().split("\n")), place))
      lines.push(line);
    return { problems, ...held(lines) };
  } finally {
    rmSync(out);
  }
}

function held(lines: readonly string[]): Omit<StoreState, "problems"> {
  const content: string[] = [];
  const counts: Record<string, number> = {};
  const reasons: string[] = [];
  const findings: string[] = [];
  const pairs: [string, string][] = [];
  for (const text of lines) {
    const line = JSON.parse(text) as BackupLine;
    counts[line.type] = (counts[line.type] ?? 0) + 1;
    if (line.type === "record") content.push(JSON.stringify([line.source, line.status, line.draft]));
    if (line.type === "person") content.push(text);
    if (line.type === "judgement") {
      const { left, right, reason, verdict } = line.judgement;
      if (isByUser(line.judgement)) reasons.push(reason ?? "");
      else content.push(JSON.stringify([left, right, verdict, reason]));
      if (verdict === "SAME") pairs.push([left, right]);
    }
    if (line.type !== "doc") continue;
    const { id, body } = line.doc;
    if (line.collection === "decisions") reasons.push((body as { reason: string }).reason);
    if (line.collection !== "findings") continue;
    findings.push(id);
    const { kind, score, members, reasons: why } = body as Finding;
    content.push(JSON.stringify([id, kind, score, members, why]));
  }
  const hash = createHash("sha256").update(content.sort().join("\n")).digest("hex");
  return { counts, reasons, findings, pairs, content: hash };
}
