/** Measures printed findings against a made-up bundle's truth. The only use case that reads truth.json and truth_extra.json. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text as textOfStream } from "node:stream/consumers";
import { z } from "zod";
import { AppError } from "#base/errors.ts";
import { listZip } from "#ingest/bundle-zip.ts";
import { renderScore } from "#scenario/score/score-text.ts";
import { scoreFindings, type Score } from "#scenario/score/score.ts";
import { candidatesOf } from "./read-network.ts";

const TRUTH = z.object({
  groups: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["DRUG_COURIERS", "CASH_COURIERS", "INSIDER_RING", "MIGRANT_SMUGGLING", "TRAFFICKING_IN_PERSONS", "ARMS"]),
      members: z.array(
        z
          .object({
            document: z.string().optional(),
            staff: z.string().optional(),
            role: z.string(),
            other_documents: z.array(z.string()).optional(),
          })
          .transform(({ document, staff, role, other_documents }) => ({
            role,
            ...(document === undefined ? {} : { document }),
            ...(staff === undefined ? {} : { staff }),
            ...(other_documents === undefined ? {} : { other_documents }),
          })),
      ),
    }),
  ),
});

const EXTRA = z.object({
  aliases: z.record(z.string(), z.array(z.string())).default({}),
  groups: z.array(z.object({ id: z.string(), difficulty: z.string() })).default([]),
  twins: z
    .array(
      z.object({
        label: z.string(),
        members: z.array(
          z.object({ document: z.string().optional(), staff: z.string().optional() }).transform(({ document, staff }) => ({
            ...(document === undefined ? {} : { document }),
            ...(staff === undefined ? {} : { staff }),
          })),
        ),
      }),
    )
    .default([]),
  minors: z.array(z.string()).default([]),
});

const FINDING = z.object({
  id: z.string(),
  kind: z.string(),
  score: z.number(),
  members: z.array(
    z.object({
      documents: z.array(z.string()),
      staff: z.array(z.string()),
      role: z.string().default("UNKNOWN"),
      score: z.number().nullable(),
    }),
  ),
});

/** `bundle`: the folder or the zip; `network`: the nodes of a network's export, or null when candidates are not asked for. */
export async function scoreBundle(args: {
  bundle: string;
  findings: string;
  top: number;
  network: string | null;
}): Promise<{ score: Score; text: string }> {
  const truthText = await textIn(args.bundle, "truth.json");
  if (truthText === undefined) throw new AppError("BAD_INPUT", `${join(args.bundle, "truth.json")} cannot be read`);
  const truth = parse(TRUTH, "truth.json", 0, truthText);
  const extraText = await textIn(args.bundle, "truth_extra.json");
  const lines = readText(args.findings).split("\n");
  const findings = lines.flatMap((line, i) => (line.trim() === "" ? [] : [parse(FINDING, args.findings, i + 1, line)]));
  const score = scoreFindings({
    truth,
    findings,
    k: args.top,
    ...(extraText === undefined ? {} : { extra: parse(EXTRA, "truth_extra.json", 0, extraText) }),
    ...(args.network === null ? {} : { candidates: candidatesOf(readText(args.network), args.network) }),
  });
  return { score, text: renderScore(score) };
}

/** A file of a bundle; undefined when there is none. */
async function textIn(bundle: string, name: string): Promise<string | undefined> {
  if (bundle.toLowerCase().endsWith(".zip")) {
    const file = (await listZip(bundle)).files.find((one) => one.name === name);
    return file === undefined ? undefined : textOfStream(await file.open());
  }
  try {
    return readFileSync(join(bundle, name), "utf8");
  } catch {
    return undefined;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new AppError("BAD_INPUT", `${path} cannot be read`, { cause: error });
  }
}
function parse<T>(schema: z.ZodType<T>, file: string, line: number, text: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new AppError("BAD_INPUT", `${file}${line === 0 ? "" : ` line ${line}`} is not JSON`, { cause: error });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new AppError(
    "BAD_INPUT",
    `${file}${line === 0 ? "" : ` line ${line}`}, ${issue.path.join(".") || "the whole"}: ${issue.message}`,
  );
}
