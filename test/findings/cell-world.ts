/** A courier cell in a plain season, and the crowd around it, for tests of findings. */
import { SnapshotWorld } from "../support/snapshot-world.ts";

/** Days as ISO dates from 1 March 2026 on. */
export function day(n: number): string {
  return new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10);
}

/** PTY–MAD and back every day for `days` days, and a crowd of `crowd` ordinary couples who book ahead and stay ten days. */
export function season(days = 60, crowd = 60): SnapshotWorld {
  const world = new SnapshotWorld();
  for (let d = 0; d < days; d++) {
    world.flight(out(d), "MAD", `${day(d)}T18:00:00Z`);
    world.flight(back(d), "PTY", `${day(d)}T09:00:00Z`);
  }
  for (let c = 0; c < crowd; c++) {
    const leave = c % (days - 12);
    const names = [`crowd${c}a`, `crowd${c}b`];
    for (const name of names)
      world.person(name, {
        surname: `CROWD${letters(c)}`,
        born: "1980-01-01",
        document: `PAN:X${100000 + c * 977 + names.indexOf(name) * 311}`,
      });
    world.booking(`CROWD${c}`, {
      persons: names,
      flights: [out(leave), back(leave + 10)],
      at: `${day(leave - 25)}T10:00:00Z`,
      form: "CARD",
      card: `crowd-${c}`,
      payer: `CROWD${letters(c)}`,
    });
  }
  return world;
}

export function out(d: number): string {
  return `XA100/PTY/${day(d)}`;
}

export function back(d: number): string {
  return `XA101/MAD/${day(d)}`;
}

/** Distinct surnames without digits: `AA`, `AB`, … */
export function letters(n: number): string {
  return String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26));
}

/** Four couriers on their own trips, tickets bought the day before in cash by one phone and one payer; one was caught with drugs. */
export function plantCell(world: SnapshotWorld, prefix = "", caught = true): readonly string[] {
  const couriers = ["alba", "bruno", "celia", "dario"].map((name) => prefix + name);
  couriers.forEach((name, i) => {
    world.person(name, { surname: `${name}son`, born: "1990-05-05", document: `PAN:C${prefix.length}${5000 + i * 777}` });
    for (const trip of [5 + i * 6, 32 + i * 5]) {
      world.booking(`${name}${trip}`, {
        persons: [name],
        flights: [out(trip), back(trip + 2)],
        at: `${day(trip - 1)}T20:00:00Z`,
        form: "CASH",
        phone: `+50760000${prefix.length}`,
        payer: `${prefix}PAYER NOBODY`,
      });
    }
  });
  if (caught)
    world.incident(`${prefix}seizure`, {
      at: `${day(7)}T12:00:00Z`,
      flight: back(7),
      parties: { [couriers[0]!]: "COURIER" },
      seized: ["DRUG"],
    });
  return couriers;
}
