/** The world of tour-world.ts with its graph answered for real, as one who reads everything and one who does not are served it. */
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { graphOf } from "./graph-of.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "./tour-world.ts";

export interface Opened {
  readonly world: World;
  readonly everything: Served;
  readonly plain: Served;
  /** Name → person id. */
  readonly ids: ReadonlyMap<string, string>;
}

export async function open(on?: Parameters<typeof openWorld>[2]): Promise<Opened> {
  const opened = await openWorld(undefined, {}, on);
  const answers = new GraphAnswers(opened.context.store, opened.context.dataDir);
  const world = { ...opened, context: { ...opened.context, graph: graphOf(graphQuestions(async () => answers)) } };
  const everything = await serveWorld({ world });
  const { network } = await everything.data(`{ network(refs: ["PAN:PA1234567"], radius: 3) { members { person { id name } } } }`);
  const members: { person: { id: string; name: string } }[] = network.members;
  const ids = new Map(members.map(({ person }) => [person.name, person.id]));
  return { world, everything, plain: await serveWorld({ world, reader: PLAIN_READER }), ids };
}

export async function confirm({ world, ids }: Opened, names: readonly string[]): Promise<void> {
  const part = { role: "COURIER", roleBasis: "INFERRED", stability: 0.8, score: 0.5 } as const;
  const members = names.map((name) => ({ ...part, entity: ids.get(name)! }));
  await putFindings(world.context, [makeFinding({ id: "x_1", score: 0.5, review: "CONFIRMED", members })]);
}

export async function close({ world, everything, plain }: Opened): Promise<void> {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
}
