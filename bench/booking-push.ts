/** A push of made-up bookings as a PNRGOV message: some two travellers, two legs, papers, contacts, payment, check-in. */
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { mulberry32, randomInt } from "#base/prng.ts";

/** Writes `count` bookings into `push.edi`. */
export async function writeBookingPush(folder: string, count: number): Promise<void> {
  const prng = mulberry32(1);
  const file = createWriteStream(join(folder, "push.edi"));
  let segments = 4;
  file.write(`UNB+IATA:1+QM+XX+261119:2100+P1'\nUNH+1+PNRGOV:13:1:IA+QM204'\nMSG+:22'\nORG+QM:PTY'\nEQN+${count}'\n`);
  for (let i = 0; i < count; i++) {
    const booking = bookingOf(i, 1 + randomInt(prng, 3));
    segments += booking.length;
    if (!file.write(`${booking.join("'\n")}'\n`)) await once(file, "drain");
  }
  file.end(`UNT+${segments + 1}+1'\nUNZ+1+P1'\n`);
  await finished(file);
}

function bookingOf(i: number, travellers: number): string[] {
  const day = String(1 + (i % 28)).padStart(2, "0");
  const number = 100 + (Math.floor(i / 28) % 400);
  const segments = [
    "SRC",
    `RCI+QM:R${i.toString(36).toUpperCase().padStart(5, "0")}::011026:1200`,
    "DAT+700:181026:1010+710:011026:1205",
  ];
  segments.push(`ORG+1A:MUC+9${1_000_000 + (i % 900)}:F31+PTY++T+PA:USD+A${i % 9000}`);
  segments.push(`ADD++702:${1 + (i % 90)} HIGH ROAD ${i}:OLDTOWN:NT::PA:0801:99932${1_000_000 + i}`);
  for (let t = 1; t <= travellers; t++) {
    const person = i * 3 + t;
    const [surname, given] = [`SUR${letters(person)}`, `GIVEN${letters(person >> 3)}`];
    segments.push(`TIF+${surname}+${given}MRS:A:${t}`, `REF+:${person}`);
    segments.push(
      `SSR+DOCS:HK:1:QM:::::/P/PAN/PA${1_000_000 + person}/PAN/02JAN${50 + (person % 49)}/F/01MAY31/${surname}/${given}`,
      `SSR+CTCE:HK:1:QM:::::/${given}.${person}//MAIL.EXAMPLE`,
      `TKT+999${1_000_000_000 + person}:T:1`,
      "MON+B:88.00:USD+T:97.94:USD",
      `FOP+CC::97.94:VI:${400_000 + (person % 9000)}XXXXXX${1000 + (person % 9000)}:0229`,
    );
  }
  for (const [leg, from, to] of [
    [0, "PTY", "MIA"],
    [1, "MIA", "PTY"],
  ] as const) {
    segments.push(`TVL+${day}1${leg}26:0805::1210+${from}+${to}+QM+${number + leg}:Y`, `RPI+${travellers}+HK`, "APD+738");
    if (leg === 0) {
      segments.push(`DAT+2:${day}1026:0615`);
      for (let t = 1; t <= travellers; t++)
        segments.push(
          `TRI++${t}:::${t}`,
          `SSD+${1 + (i % 30)}${"ABC"[t - 1]}++++Y`,
          `TBD++1:20:700+++QM:${9_990_000_000 + i * 3 + t}:1:MIA`,
        );
    }
  }
  return segments;
}

function letters(n: number): string {
  return n.toString(26).replace(/./g, (digit) => String.fromCharCode(65 + parseInt(digit, 26)));
}
