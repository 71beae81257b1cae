/**
 * What looks like a Neo4j cluster to a driver, where there is none: members that listen on ports of this machine and hand all on to one real
 * server, but for two things a cluster does. A routing table is answered with these members, one of which leads; and a member that does not
 * lead refuses what writes (Neo.ClientError.Cluster.NotALeader), and answers what reads in whatever kind of transaction, as a real one does.
 * What each was asked is written down, with the bookmarks that came with it.
 *
 * Not of a cluster: that a member lags behind the others, and elections. Bolt is 5.4 here: one handshake, failures as code and text.
 */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { assert } from "#base/assert.ts";
import { chunked, messagesOf } from "./bolt-messages.ts";
import { pack, type Structure, unpack } from "./packstream.ts";

export interface Asked {
  readonly member: number;
  readonly leads: boolean;
  /** As the transaction was begun. */
  readonly access: "read" | "write";
  readonly text: string;
  readonly bookmarks: readonly string[];
}

export interface StubCluster {
  /** All members, as a store's URL has them. */
  readonly url: string;
  /** Every statement that reached a member, in their order. */
  readonly asked: Asked[];
  /** Of all commits, the last bookmark that the server gave. */
  lastBookmark(): string | undefined;
  /** Who leads from now on; nobody for null. Routing tables that were given before stand as long as drivers believe in them. */
  lead(member: number | null): void;
  /** Breaks its connections and takes no more. */
  cut(member: number): void;
  mend(member: number): void;
  /** Called with each statement before it is handed on: once it has cut its member, that never is. A code it gives back is the answer. */
  onAsked: (asked: Asked) => string | void;
  close(): Promise<void>;
}

const MAGIC_AND_VERSIONS = 20;
const VERSION = 4;
const BOLT_5_4 = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 0, 4, 5, ...Array.from({ length: 12 }, () => 0)]);
const GOODBYE = 0x02;
const RESET = 0x0f;
const RUN = 0x10;
const BEGIN = 0x11;
const COMMIT = 0x12;
const ROLLBACK = 0x13;
const ROUTE = 0x66;
const SUCCESS = 0x70;
const RECORD = 0x71;
const IGNORED = 0x7e;
const FAILURE = 0x7f;
/** Seconds that a driver believes in its table: longer than any test. */
const TABLE_SECONDS = 3_600;
const NOT_A_LEADER = "Neo.ClientError.Cluster.NotALeader";
const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/;

export async function stubCluster(serverPort: number, size: number): Promise<StubCluster> {
  const asked: Asked[] = [];
  const cuts = new Set<number>();
  const sockets = Array.from({ length: size }, () => new Set<Socket>());
  let leader: number | null = 0;
  let lastBookmark: string | undefined;
  const addresses: string[] = [];

  const table = (): Buffer => {
    const leading = leader === null ? [] : [addresses[leader]];
    const following = addresses.filter((_, member) => member !== leader);
    const servers = [
      { role: "WRITE", addresses: leading },
      { role: "READ", addresses: following },
      { role: "ROUTE", addresses },
    ];
    return pack(SUCCESS, { rt: { ttl: TABLE_SECONDS, db: "neo4j", servers } });
  };

  function serve(member: number, near: Socket): void {
    if (cuts.has(member)) return void near.destroy();
    const far = connect(serverPort, "127.0.0.1");
    for (const socket of [near, far]) {
      sockets[member]!.add(socket);
      const end = (): void => {
        sockets[member]!.delete(socket);
        near.destroy();
        far.destroy();
      };
      socket.on("error", end).on("close", end);
    }
    /** What is answered next: by the server, or with these bytes once all before it has been. */
    const answers: { request: number; own?: Buffer }[] = [];
    let [failed, access, bookmarks] = [false, "write" as Asked["access"], [] as readonly string[]];
    const answerOwn = (): void => {
      while (answers[0]?.own !== undefined) near.write(chunked(answers.shift()!.own!));
    };
    const answer = (request: number, own: Buffer): void => {
      answers.push({ request, own });
      answerOwn();
    };
    const begins = (extra: unknown): void => {
      const { mode, bookmarks: given } = extra as { mode?: string; bookmarks?: string[] };
      access = mode === "r" ? "read" : "write";
      bookmarks = given ?? [];
    };
    let [inTransaction, saidGoodbye] = [false, false];
    const request = ({ tag, fields }: Structure, whole: Buffer): void => {
      if (tag === RESET) [failed, inTransaction] = [false, false];
      if (failed) return answer(tag, pack(IGNORED, {}));
      if (tag === ROUTE) return answer(tag, table());
      if (tag === BEGIN) {
        inTransaction = true;
        begins(fields[0]);
      }
      if (tag === COMMIT || tag === ROLLBACK) inTransaction = false;
      if (tag === RUN) {
        if (!inTransaction) begins(fields[2]);
        const statement: Asked = { member, leads: member === leader, access, text: String(fields[0]), bookmarks };
        asked.push(statement);
        const refused = member !== leader && WRITES.test(statement.text) ? NOT_A_LEADER : undefined;
        const code = cluster.onAsked(statement) ?? refused;
        if (cuts.has(member)) return;
        if (code !== undefined) {
          failed = true;
          return answer(tag, pack(FAILURE, { code, message: "refused" }));
        }
      }
      if (tag === GOODBYE) saidGoodbye = true;
      else answers.push({ request: tag });
      far.write(whole);
    };

    let greeting = Buffer.alloc(0);
    const requests = messagesOf(({ bytes, whole }) => request(unpack(bytes), whole));
    near.on("data", (bytes: Buffer) => {
      if (greeting.length >= MAGIC_AND_VERSIONS) return requests(bytes);
      greeting = Buffer.concat([greeting, bytes]);
      if (greeting.length < MAGIC_AND_VERSIONS) return;
      far.write(BOLT_5_4);
      requests(greeting.subarray(MAGIC_AND_VERSIONS));
    });
    let agreed = 0;
    const responses = messagesOf(({ bytes, whole }) => {
      near.write(whole);
      const { tag, fields } = bytes[1] === RECORD ? { tag: RECORD, fields: [] } : unpack(bytes);
      if (tag === RECORD) return;
      const answered = answers.shift();
      // A server whose transaction is left open says that it is done with that.
      if (answered === undefined) return assert(saidGoodbye, "the server answers what it was asked");
      if (answered.request === COMMIT && tag === SUCCESS)
        lastBookmark = (fields[0] as { bookmark?: string }).bookmark ?? lastBookmark;
      answerOwn();
    });
    far.on("data", (bytes: Buffer) => {
      const ofVersion = Math.min(VERSION - agreed, bytes.length);
      near.write(bytes.subarray(0, ofVersion));
      agreed += ofVersion;
      responses(bytes.subarray(ofVersion));
    });
  }

  const servers = Array.from({ length: size }, (_, member) => createServer((near) => serve(member, near)));
  for (const server of servers) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    addresses.push(`127.0.0.1:${(server.address() as { port: number }).port}`);
  }
  const cluster: StubCluster = {
    url: `neo4j://${addresses.join(",")}`,
    asked,
    lastBookmark: () => lastBookmark,
    lead: (member) => (leader = member),
    cut(member) {
      cuts.add(member);
      for (const socket of sockets[member]!) socket.destroy();
    },
    mend: (member) => void cuts.delete(member),
    onAsked: () => undefined,
    async close() {
      for (const socket of sockets.flatMap((of) => [...of])) socket.destroy();
      await Promise.all(servers.map((server) => once(server.close(), "close")));
    },
  };
  return cluster;
}
