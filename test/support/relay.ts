/** A relay before a server, so that the way to it can be cut or go silent. Listens on a free port of this machine. */
import { connect, createServer, type Socket } from "node:net";
import { once } from "node:events";

export interface Relay {
  readonly port: number;
  /** Breaks what is connected and refuses what comes. */
  cut(): void;
  /** Takes connections and hands nothing on, either way. */
  silence(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function relayTo(port: number): Promise<Relay> {
  let way: "open" | "cut" | "silent" = "open";
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    if (way === "cut") return void near.destroy();
    const far = connect(port, "127.0.0.1");
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on("data", (bytes) => void to.write(bytes));
      from.on("error", end).on("close", end);
      if (way === "silent") from.pause();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as { port: number }).port,
    cut() {
      way = "cut";
      for (const [near] of pairs) near.destroy();
    },
    silence() {
      way = "silent";
      for (const socket of [...pairs].flat()) socket.pause();
    },
    mend() {
      way = "open";
      for (const socket of [...pairs].flat()) socket.resume();
    },
    async close() {
      for (const [near] of pairs) near.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
