/** For decisions-at-once.test.ts: decides on findings over and over, and says each time that it was acknowledged. */
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";

const [dataDir, url, name, times, findings] = process.argv.slice(2) as [string, string, string, string, string];
const ids = findings.split(",");
const prng = mulberry32(Number(name));
const context = await openContext({ dataDir, store: { url }, logger: silentLogger });
for (let time = 0; time < Number(times); time++) {
  const finding = ids[randomInt(prng, ids.length)]!;
  const review = (["IN_REVIEW", "DISMISSED", "CONFIRMED"] as const)[randomInt(prng, 3)]!;
  await decideFinding(localReader(context), { finding, review, reason: `${name}.${time}` });
  process.stdout.write(`${finding} ${name}.${time}\n`);
}
await closeContext(context);
