/** Measures printed findings against a made-up bundle's truth. The only use case that reads truth.json. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "#base/errors.ts";
import { renderScore } from "#scenario/score-text.ts";
import { scoreFindings, type Score } from "#scenario/score.ts";

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

const FINDING = z.object({
  id: z.string(),
  kind: z.string(),
  score: z.number(),
  members: z.array(z.object({ documents: z.array(z.string()), staff: z.array(z.string()), score: z.number().nullable() })),
});

export async function scoreBundle(args: {
  bundle: string;
  findings: string;
  top: number;
}): Promise<{ score: Score; text: string }> {
  const truth = parse(TRUTH, "truth.json", 0, readText(join(args.bundle, "truth.json")));
  const lines = readText(args.findings).split("\n");
  const findings = lines.flatMap((line, i) => (line.trim() === "" ? [] : [parse(FINDING, args.findings, i + 1, line)]));
  const score = scoreFindings({ truth, findings, k: args.top });
  return { score, text: renderScore(score) };
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
