/** Smuggling and trafficking: the people moved are possible victims, never suspects. */
import { describe, expect, test } from "vitest";
import type { SnapshotWorld } from "../support/snapshot-world.ts";
import { back, day, out, plantCell, season } from "./cell-world.ts";
import { codesOf, detect, findingOf, memberOf, scoreOf } from "./detect.ts";

function plantSmuggling(world: SnapshotWorld): { clients: string[]; all: string[] } {
  const clients: string[] = [];
  world.person("escort", { surname: "ESCORTEAU", given: "ERIC", document: "FRA:E1" });
  [6, 16, 26].forEach((leave, wave) => {
    for (let i = 0; i < 4; i++) {
      const name = `client${wave}${i}`;
      clients.push(name);
      world.person(name, {
        surname: `${name.replace(/\d/g, (d) => "abcd"[Number(d)]!)}ou`,
        document: `SYR:N${7_000_000 + wave * 30_000 + i * 2}`,
      });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(leave)],
        at: `${day(leave - 3)}T10:0${i * 2}:00Z`,
        agency: "5555",
        sign: "ZZ",
        card: "ring",
        payer: "ERIC ESCORTEAU",
        phone: "+33600000",
      });
    }
    world.booking(`escort${wave}`, {
      persons: ["escort"],
      flights: [out(leave), back(leave + 2)],
      at: `${day(leave - 3)}T10:10:00Z`,
      card: "ring",
      payer: "ERIC ESCORTEAU",
    });
  });
  return { clients, all: [...clients, "escort"] };
}

describe("migrant smuggling", () => {
  test("waves one way with an escort who comes back are one finding; clients have no score and the escort organised it", async () => {
    const world = season();
    const { clients, all } = plantSmuggling(world);
    const finding = findingOf((await detect(world)).drafts, world, all);
    expect(finding).toMatchObject({ type: "CLUSTER", kind: "MIGRANT_SMUGGLING" });
    expect(finding!.score).toBeGreaterThan(0.8);
    expect(finding!.members).toHaveLength(all.length);
    expect(codesOf(finding)).toEqual(expect.arrayContaining(["ONE_WAY_CLIENTS", "ESCORT", "SHARED_CARD", "SEQUENTIAL_BOOKING"]));
    expect(finding!.members[0]).toMatchObject({ entity: world.personId("escort"), role: "ORGANISER", roleBasis: "INFERRED" });
    for (const name of clients) expect(memberOf(finding, world, name)).toMatchObject({ role: "POTENTIAL_VICTIM", score: null });
    // The payer is not counted among those who were paid for.
    expect(finding!.reasons.find(({ code }) => code === "PAID_FOR")!.params).toMatchObject({ count: clients.length });
    expect(finding!.members.slice(1).every((member) => member.score === null)).toBe(true);
  });

  test("one of the clients who went back home by the same ring, and so does not look moved, has no score either", async () => {
    const world = season();
    const { all } = plantSmuggling(world);
    world.person("homesick", { surname: "homesickou", document: "SYR:N7999000" });
    world.booking("bhomesick", {
      persons: ["homesick"],
      flights: [out(16), back(40)],
      at: `${day(13)}T10:08:00Z`,
      agency: "5555",
      sign: "ZZ",
      card: "ring",
      payer: "ERIC ESCORTEAU",
      phone: "+33600000",
    });
    const finding = findingOf((await detect(world)).drafts, world, all);
    expect(finding!.kind).toBe("MIGRANT_SMUGGLING");
    expect(memberOf(finding, world, "homesick")).toMatchObject({ role: "UNKNOWN", score: null });
    expect(memberOf(finding, world, "escort")!.score).toBeGreaterThan(0);
  });

  test("a tour leader with group after group, all of whom come home, stays silent", async () => {
    const world = season();
    world.person("leader", { surname: "LEADERSON", given: "LIV", document: "NOR:L1" });
    const guests: string[] = [];
    [6, 16, 26].forEach((leave, tour) => {
      const names = Array.from({ length: 5 }, (_, i) => `guest${tour}${i}`);
      guests.push(...names);
      for (const name of names)
        world.person(name, {
          surname: `${name.replace(/\d/g, (d) => "abcde"[Number(d)]!)}sen`,
          document: `NOR:${name.toUpperCase()}`,
        });
      world.booking(`tour${tour}`, {
        persons: names,
        flights: [out(leave), back(leave + 9)],
        at: `${day(leave - 5)}T10:00:00Z`,
        agency: "5555",
        sign: "ZZ",
        card: "leader",
        payer: "LIV LEADERSON",
        phone: "+47600000",
      });
      world.booking(`leader${tour}`, {
        persons: ["leader"],
        flights: [out(leave), back(leave + 9)],
        at: `${day(leave - 5)}T10:10:00Z`,
        card: "leader",
        payer: "LIV LEADERSON",
      });
    });
    expect(scoreOf((await detect(world)).drafts, world, [...guests, "leader"])).toBeLessThan(0.5);
  });
});

describe("trafficking in persons", () => {
  test("a recruiter who pays for, goes with and leaves behind: for referral, the victims unscored", async () => {
    const world = season();
    world.person("recruiter", { surname: "RECRUTAR", given: "RITA", document: "BRA:R1", born: "1980-02-02" });
    const victims = ["vera", "wanda", "xenia"];
    victims.forEach((name, i) => {
      const leave = 8 + i * 9;
      world.person(name, {
        surname: `${name}owa`,
        document: `POL:${name.toUpperCase()}`,
        born: "2003-02-02",
        address: "CASA 9 MADRID",
      });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(leave)],
        at: `${day(leave - 2)}T10:00:00Z`,
        card: "rita",
        payer: "RITA RECRUTAR",
        phone: "+55110000",
      });
      world.booking(`r${name}`, {
        persons: ["recruiter"],
        flights: [out(leave), back(leave + 2)],
        at: `${day(leave - 2)}T10:30:00Z`,
        card: "rita",
        payer: "RITA RECRUTAR",
      });
    });
    world.incident("found", { kind: "VICTIM_IDENTIFIED", at: `${day(27)}T12:00:00Z`, parties: { xenia: "VICTIM" } });
    const finding = findingOf((await detect(world)).drafts, world, [...victims, "recruiter"]);
    expect(finding).toMatchObject({ type: "CLUSTER", kind: "TRAFFICKING_IN_PERSONS" });
    expect(finding!.score).toBeGreaterThan(0.6);
    expect(finding!.members[0]).toMatchObject({ entity: world.personId("recruiter"), role: "ORGANISER" });
    expect(memberOf(finding, world, "xenia")).toMatchObject({ role: "VICTIM", roleBasis: "REPORTED", score: null });
    expect(memberOf(finding, world, "vera")).toMatchObject({ role: "POTENTIAL_VICTIM", roleBasis: "INFERRED", score: null });
  });

  test("au pairs on one programme's card stay silent", async () => {
    const world = season();
    const pairs = ["ada", "bea", "cleo", "dora", "edda"];
    pairs.forEach((name, i) => {
      world.person(name, { surname: `${name}mann`, document: `DEU:${name.toUpperCase()}`, born: "2004-02-02" });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(6 + i * 5)],
        at: `${day(i)}T10:00:00Z`,
        card: "programme",
        payer: "HORIZON EXCHANGE PROGRAMME",
      });
    });
    expect(scoreOf((await detect(world)).drafts, world, pairs)).toBeLessThan(0.3);
  });

  test("strangers in one hostel stay silent", async () => {
    const world = season();
    const guests = Array.from({ length: 6 }, (_, i) => `hostel${i}`);
    guests.forEach((name, i) => {
      world.person(name, {
        surname: `${name.replace(/\d/, "abcdef"[i]!)}ez`,
        document: `ESP:${name.toUpperCase()}`,
        address: "HOSTEL SOL 1",
      });
      world.booking(`b${name}`, { persons: [name], flights: [out(6 + i * 3)], at: `${day(i)}T10:00:00Z`, card: `own ${i}` });
    });
    expect(scoreOf((await detect(world)).drafts, world, guests)).toBeLessThan(0.3);
  });
});

describe("a possible victim of one finding, in another", () => {
  test("has no score there either: not under the papers they were handed on the way, nor who showed the same ones", async () => {
    const world = season();
    const { clients } = plantSmuggling(world);
    const moved = clients[0]!;
    const papers = "ECU:H7700001";
    world.person(moved, { surname: "clientaaou", given: "SAMI", born: "1995-04-04", document: "SYR:N7000000" });
    // The same human being under other papers, not joined by anyone, and the owner of the papers.
    world.person("moved again", { surname: "clientaaou", given: "SAMI", born: "1995-04-04", document: papers });
    world.person("lender", { surname: "LENDERO", given: "LUIS", born: "1970-01-01", document: papers });
    const { drafts } = await detect(world);
    expect(memberOf(findingOf(drafts, world, clients), world, moved)).toMatchObject({ role: "POTENTIAL_VICTIM", score: null });
    expect(scoreOf(drafts, world, ["moved again", "lender"])).toBe(0);
  });

  test("two strangers with one document stay a lead", async () => {
    const world = season();
    world.person("first", { surname: "PRIMERO", given: "PABLO", born: "1991-04-04", document: "ECU:H7700001" });
    world.person("second", { surname: "SEGUNDO", given: "SAUL", born: "1970-01-01", document: "ECU:H7700001" });
    const finding = findingOf((await detect(world)).drafts, world, ["first", "second"])!;
    expect(finding).toMatchObject({ type: "PATTERN", detector: "document-reuse" });
    // It is a lead on the document: nobody is raised for it.
    expect(finding.score).toBeGreaterThan(0);
    expect(finding.score).toBeLessThan(0.2);
    expect(finding.members.map(({ score, role }) => [score, role])).toEqual([
      [null, "UNKNOWN"],
      [null, "UNKNOWN"],
    ]);
  });
});

describe("a cell with somebody who was never seen to come back", () => {
  const cellWith = (
    flights: readonly string[],
    party?: Readonly<Record<string, "COURIER">>,
  ): [SnapshotWorld, readonly string[]] => {
    const world = season();
    const cell = plantCell(world);
    world.person("gina", { surname: "ginason", born: "1990-05-05", document: "PAN:G1234" });
    // Close to the end of the data: whether there will be a way back nobody knows yet.
    world.booking("gina", { persons: ["gina"], flights, at: `${day(49)}T20:00:00Z`, form: "CASH", phone: "+507600000" });
    if (party !== undefined) world.incident("named", { at: `${day(51)}T12:00:00Z`, parties: party, seized: ["DRUG"] });
    return [world, [...cell, "gina"]];
  };

  test("ranks them nowhere and gives them no role, though their ticket was bought late and in cash as the others' were", async () => {
    const [world, all] = cellWith([out(50)]);
    const finding = findingOf((await detect(world)).drafts, world, all);
    expect(finding!.kind).toBe("DRUG_COURIERS");
    expect(memberOf(finding, world, "gina")).toMatchObject({ score: null, role: "UNKNOWN" });
    expect(memberOf(finding, world, "bruno")).toMatchObject({ role: "COURIER" });
    expect(memberOf(finding, world, "bruno")!.score).toBeGreaterThan(0.2);
  });

  test("ranks them once they came back, or once somebody reported them", async () => {
    const [returned, all] = cellWith([out(50), back(52)]);
    expect(memberOf(findingOf((await detect(returned)).drafts, returned, all), returned, "gina")!.score).toBeGreaterThan(0.2);
    const [reported] = cellWith([out(50)], { gina: "COURIER" });
    const member = memberOf(findingOf((await detect(reported)).drafts, reported, all), reported, "gina");
    expect(member).toMatchObject({ role: "COURIER", roleBasis: "REPORTED" });
    expect(member!.score).toBeGreaterThan(0.2);
  });
});

describe("a cell some of whose couriers went one way, at another's expense", () => {
  test("is a cell still, and they have neither score nor a courier's role in it", async () => {
    const world = season();
    const cell = plantCell(world);
    const moved = ["ella", "fina"];
    moved.forEach((name, i) => {
      world.person(name, { surname: `${name}son`, born: "1990-05-05", document: `PAN:M${7000 + i * 777}` });
      world.booking(name, {
        persons: [name],
        flights: [out(9 + i * 7)],
        at: `${day(8 + i * 7)}T20:00:00Z`,
        form: "CASH",
        phone: "+507600000",
        payer: "PAYER NOBODY",
      });
    });
    const finding = findingOf((await detect(world)).drafts, world, [...cell, ...moved])!;
    expect(finding.kind).toBe("DRUG_COURIERS");
    expect(finding.counterReasons.find(({ code }) => code === "MOVED_ONE_WAY")!.params).toEqual({ count: 2, of: 6 });
    for (const name of moved)
      expect(memberOf(finding, world, name)).toMatchObject({ role: "UNKNOWN", roleBasis: "INFERRED", score: null });
    for (const name of cell) expect(memberOf(finding, world, name)!.score).toBeGreaterThan(0);
  });
});

describe("who books for a team", () => {
  test("leaves a card, a phone, a mail and an address on every form, and is no ring for it", async () => {
    const world = season();
    world.person("coach", { surname: "COACHMAN", given: "CLEO", born: "1985-01-01", document: "CHL:C1" });
    const form = {
      card: "coach",
      payer: "CLEO COACHMAN",
      phone: "+50760001",
      email: "coach@mail.example",
      address: "CALLE COACH 1",
    };
    const team = [5, 25].flatMap((leave) => {
      const names = Array.from({ length: 5 }, (_, i) => `kid${leave}${i}`);
      names.forEach((name, i) => {
        world.person(name, {
          surname: `${"abcde"[i]}kidson${leave === 5 ? "x" : "y"}`,
          born: "2004-01-01",
          document: `CHL:K${leave * 1000 + i * 77}`,
        });
      });
      world.booking(`team${leave}`, {
        ...form,
        persons: names,
        flights: [out(leave), back(leave + 2)],
        at: `${day(leave - 4)}T02:10:00Z`,
      });
      world.booking(`coach${leave}`, {
        ...form,
        persons: ["coach"],
        flights: [out(leave), back(leave + 2)],
        at: `${day(leave - 4)}T12:10:00Z`,
      });
      return names;
    });
    expect(scoreOf((await detect(world)).drafts, world, ["coach", ...team])).toBeLessThan(0.5);
  });
});
