/** A plan as rows and as a network for other tools: what is taken, what falls with it, and how it may be handled. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { whatFalls } from "#analytics/disruption/what-falls.ts";
import { makePlan, type MadePlan, targetOf } from "#app/queries/disruption/plan.ts";
import { planCsv, planGraph, planGraphml } from "#app/queries/disruption/plan-files.ts";
import { csrOfPairs } from "#graph/csr.ts";
import { localReader } from "../../support/local-reader.ts";
import { close, open, type Opened } from "../../support/planned-world.ts";

let opened: Opened;
let made: MadePlan;
const reader = () => localReader(opened.world.context);
const asked = {
  refs: ["PAN:PA1234567"],
  radius: 3,
  membersMax: 50,
  budget: 5,
  stepsMax: 2,
  costs: [],
  sparing: [],
  seed: 1,
  things: false,
  observe: 0,
};

beforeAll(async () => {
  opened = await open();
  made = await makePlan(reader(), { ...asked, eligibility: "ANYBODY" });
});
afterAll(() => close(opened));

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

it("writes a row a step, each with its marking", async () => {
  const [header, ...rows] = (await textOf(await planCsv(reader(), made))).trimEnd().split("\r\n");
  expect(header).toBe("step,action,id,label,natural,cost,role,largest,components,fragmentation,handling,exercise");
  const { before, steps, handling } = made.found;
  expect(rows).toHaveLength(steps.length + 1);
  expect(rows[0]).toBe(
    `0,,,,,,,${before.largest},${before.components},${before.fragmentation},${handling.includes(",") ? `"${handling}"` : handling},true`,
  );
  rows.slice(1).forEach((row, i) => {
    const { person, cost, after } = steps[i]!;
    expect(row).toMatch(new RegExp(`^${i + 1},ARREST,${person},"[A-Z]+, [A-Z]+",PAN:PA[0-9]{7},${cost},`));
    expect(row).toContain(`,${after.largest},${after.components},${after.fragmentation},`);
    expect(row).toMatch(/AMBER.*,true$/);
  });
});

it("writes the network with the step that takes each, and what falls with it", async () => {
  const { nodes, edges, handling, exercise } = await planGraph(reader(), made);
  const { steps, members, ties } = made.found;
  expect([nodes.length, edges.length, handling, exercise]).toEqual([members, ties, made.found.handling, true]);
  const stepOf = new Map(nodes.map(({ id, props }) => [id, props["removalStep"]]));
  expect(steps.map((step) => stepOf.get(targetOf(step)))).toEqual(steps.map((_, i) => i + 1));
  for (const { from, to, props } of edges) {
    const taken = [from, to].flatMap((end) => (stepOf.get(end) as number | undefined) ?? []);
    expect(props["fallsAt"]).toBe(taken.length === 0 ? undefined : Math.min(...taken));
  }
  const left = nodes.filter(({ props }) => props["group"] === 1);
  expect(left).toHaveLength(steps.at(-1)!.after.largest);
  const text = await textOf(await planGraphml(reader(), made));
  expect(text).toMatch(/attr\.name="removalStep" attr\.type="double"/);
  expect(text).toMatch(/EXERCISE: made-up data\. Handling: TLP:AMBER/);
});

it("tells who is cut off when, and the groups that are left, of any network", () => {
  // 0-1-2-3-4 in a row, with a parallel edge, and 5 alone.
  const csr = csrOfPairs(6, Uint32Array.from([0, 1, 1, 2, 2, 1, 2, 3, 3, 4]), { directed: false });
  const { offAt, group } = whatFalls(csr, [1, 3]);
  expect([...offAt]).toEqual([1, 1, 2, 2, 2, 0]);
  expect([...group]).toEqual([1, 0, 2, 0, 3, 4]);
  expect(whatFalls(csrOfPairs(0, new Uint32Array(0), { directed: false }), [])).toEqual({
    offAt: new Uint32Array(0),
    group: new Uint32Array(0),
  });
});
