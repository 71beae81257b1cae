/** One season with a group of every kind that detectors look for, and some innocent ones: what methods are compared on. */
import { idOf, type SnapshotWorld } from "../support/snapshot-world.ts";
import { badgeRead, shift, worker } from "../support/staff-world.ts";
import { back, day, letters, out, plantCell, season } from "./cell-world.ts";

export function manyKinds(): SnapshotWorld {
  const world = season(60, 30);
  plantCell(world);
  smuggling(world);
  trafficking(world);
  cash(world);
  arms(world);
  insiders(world);
  family(world);
  circle(world);
  world.person("reader", { surname: "READERMAN", given: "ANNA", born: "1980-02-02", document: "PAN:SAME1" });
  world.person("double", { surname: "OTHERIDGE", given: "ZOE", born: "1991-03-03", document: "PAN:SAME1" });
  return world;
}

function smuggling(world: SnapshotWorld): void {
  world.person("escort", { surname: "ESCORTEAU", given: "ERIC", document: "FRA:E1" });
  const paid = { agency: "5555", sign: "ZZ", card: "ring", payer: "ERIC ESCORTEAU" };
  [6, 16, 26].forEach((leave, wave) => {
    for (let i = 0; i < 4; i++) {
      const name = `client${wave}${i}`;
      world.person(name, { surname: `CLIENT${letters(4 * wave + i)}OU`, document: `SYR:N${7_000_000 + wave * 30_000 + i * 2}` });
      const at = `${day(leave - 3)}T10:0${i * 2}:00Z`;
      world.booking(`b${name}`, { ...paid, persons: [name], flights: [out(leave)], at, phone: "+33600000" });
    }
    const at = `${day(leave - 3)}T10:10:00Z`;
    world.booking(`escort${wave}`, { ...paid, persons: ["escort"], flights: [out(leave), back(leave + 2)], at });
  });
}

function trafficking(world: SnapshotWorld): void {
  ["nadia", "oksana", "petra"].forEach((name, i) => {
    world.person(name, { surname: `${name}ska`, born: "2005-06-06", document: `UKR:T${name}` });
    world.booking(`b${name}`, {
      persons: [name],
      flights: [out(8 + 9 * i)],
      at: `${day(7 + 9 * i)}T09:00:00Z`,
      form: "CASH",
      payer: "RECRUITER NOBODY",
      phone: "+3800001",
      address: "HOUSE 1",
    });
  });
  world.incident("identified", { kind: "VICTIM_IDENTIFIED", at: `${day(30)}T12:00:00Z`, parties: { nadia: "VICTIM" } });
}

function cash(world: SnapshotWorld): void {
  ["ivo", "jana", "karlo", "lea"].forEach((name, i) => {
    const leave = i < 2 ? 10 : 20 + i;
    world.person(name, { surname: `${name}ic`, document: `HRV:${name.toUpperCase()}` });
    world.booking(`b${name}`, {
      persons: [name],
      flights: [out(leave), back(leave + 3)],
      at: `${day(leave - 4)}T10:00:00Z`,
      phone: "+50765555",
      card: "handler",
      payer: "HANDLER NOBODY",
    });
    const declaration = world.entity("Declaration", `declaration ${name}`, {
      at: Date.parse(`${day(leave)}T16:00:00Z`),
      airport: "PTY",
      currency: "USD",
      declaredAmount: 9_600,
      ...(i === 3 ? { countedAmount: 31_000 } : {}),
    });
    world.link("DECLARED", idOf("Identity", name), declaration);
    world.link("DECLARED_ON", declaration, idOf("Flight", out(leave)));
  });
}

function arms(world: SnapshotWorld): void {
  const ring = ["rex", "sam", "tom", "uma"];
  const organization = (name: string, phone: string): string => {
    const id = world.entity("Organization", name, { name });
    world.link("USES", id, world.contact("PHONE", phone));
    return id;
  };
  for (const name of ring)
    world.person(name, { surname: `${name}ford`, document: `USA:${name.toUpperCase()}`, phone: `+1${name}` });
  for (let i = 0; i < 6; i++) {
    world.newRecord();
    const parcel = world.entity("Consignment", `H${i}`, {
      number: `H${i}`,
      kind: "HAWB",
      goods: i % 2 === 0 ? "auto parts" : "tools",
      weightKg: 4,
      declaredValue: 90,
      declaredCurrency: "USD",
      pieces: 1,
    });
    world.link("SHIPPED_BY", parcel, organization(`SHIP${ring[i % 3]!}`, `+1${ring[i % 3]!}`));
    world.link("SHIPPED_TO", parcel, organization("TALLER", "+1uma"));
  }
  world.incident("guns", { at: `${day(40)}T12:00:00Z`, parties: { uma: "RECEIVER" }, seized: ["FIREARM"], consignments: ["H1"] });
}

function insiders(world: SnapshotWorld): void {
  const ripped = [5, 12, 19, 26, 33];
  const others = (d: number): string => `XB${20 + (d % 4)}/PTY/${day(d)}`;
  for (let d = 0; d < 60; d++)
    for (let k = 0; k < 4; k++) world.flight(`XB${20 + k}/PTY/${day(d)}`, "LIM", `${day(d)}T${15 + 2 * k}:30:00Z`);
  for (const d of ripped) world.incident(`rip ${d}`, { at: `${day(d)}T19:00:00Z`, flight: out(d), seized: ["DRUG"] });
  worker(world, "turncoat", { phone: "+507999" });
  worker(world, "honest");
  worker(world, "loner");
  for (let d = 0; d < 58; d++) {
    shift(world, "loner", { from: `${day(d)}T14:00:00Z`, hours: 9, flights: [ripped.includes(d) ? out(d) : others(d + 1)] });
    shift(world, "turncoat", { from: `${day(d)}T14:00:00Z`, hours: 9, flights: [ripped.includes(d) ? out(d) : others(d)] });
    if (d % 2 === 0)
      shift(world, "honest", { from: `${day(d)}T14:00:00Z`, hours: 9, flights: [d % 5 === 0 ? out(d) : others(d)] });
  }
  badgeRead(world, "turncoat", `${day(12)}T06:10:00Z`);
  world.person("outsider", { surname: "OUTSIDERO", document: "PAN:OUT1" });
  for (const d of [12, 26])
    world.booking(`outsider${d}`, {
      persons: ["outsider"],
      flights: [out(d), back(d + 2)],
      at: `${day(d - 1)}T10:00:00Z`,
      phone: "+507999",
    });
}

/** Kin on one phone with one friend, on separate bookings. */
function family(world: SnapshotWorld): void {
  ["fay", "flo", "fred", "friend"].forEach((name, i) => {
    world.person(name, { surname: name === "friend" ? "FRIENDLY" : "FAMILIAR", document: `GBR:${name.toUpperCase()}` });
    world.booking(`b${name}`, {
      persons: [name],
      flights: [out(14 + i), back(28 + i)],
      at: `${day(2)}T10:00:00Z`,
      phone: "+44700",
      address: "HOME 7",
    });
  });
}

/** Strangers who share a phone, an e-mail address and a card, and travel like everybody else. */
function circle(world: SnapshotWorld): void {
  ["quin", "rosa", "saul", "tara"].forEach((name, i) => {
    world.person(name, { surname: `${name}wood`, document: `CAN:${name.toUpperCase()}` });
    world.booking(`b${name}`, {
      persons: [name],
      flights: [out(30 + i), back(42 + i)],
      at: `${day(4 + i)}T10:00:00Z`,
      form: "CARD",
      card: "circle",
      phone: "+1900",
      email: "circle@example.com",
    });
  });
}
