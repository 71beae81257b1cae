/** What is answered about people and things: the tour's questions. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodes, type ServedTour, serveTour } from "./serve-tour.ts";

let tour: ServedTour;
beforeAll(async () => {
  tour = await serveTour();
});
afterAll(() => tour.served.close());

describe("people and things", () => {
  test("who is this", async () => {
    const { person, staff, search } = await tour.ask(`{
      person(ref: "PAN:PA1234567") { id kind natural name datesOfBirth priority documents { document { natural } } contacts { contact { value type } through { locator } } }
      staff(ref: "PTY:S0042") { name staffNumbers identities { employer role employedFrom } documents { document { kind natural } } exposure { observed expected pValue finding { id } } }
      search(text: "rojaz anna") { edges { node { entity { id } } } }
    }`);
    expect(person).toEqual({
      id: tour.ana,
      kind: "PERSON",
      natural: "PAN:PA1234567",
      name: "ROJAS, ANA",
      datesOfBirth: ["1990-02-03"],
      priority: 0.6,
      documents: [{ document: { natural: "PAN:PA1234567" } }],
      contacts: [{ contact: { value: "+50760001111", type: "PHONE" }, through: { locator: "AAA111" } }],
    });
    expect(staff).toEqual({
      name: "MORA, FELIX",
      staffNumbers: ["PTY:S0042"],
      identities: [{ employer: "RAMPA UNO", role: "RAMP", employedFrom: null }],
      documents: [{ document: { kind: "BADGE", natural: "PTY/K77" } }],
      exposure: { observed: 5, expected: 1.5, pValue: 0.01, finding: { id: "x_insider" } },
    });
    expect(nodes(search)[0]).toEqual({ entity: { id: tour.ana } });
  });

  test("when a worker was on shift, latest first, within a time", async () => {
    const shifts = (given: string) =>
      `staff(ref: "PTY:S0042") { shifts(${given}) { totalCount edges { node { startsAt endsAt zone flights { natural } } } } }`;
    const { staff } = await tour.ask(`{ ${shifts("first: 5")} }`);
    expect(staff.shifts.totalCount).toBe(1);
    expect(nodes(staff.shifts)).toEqual([
      {
        startsAt: "2026-11-01T06:00:00Z",
        endsAt: "2026-11-01T14:00:00Z",
        zone: "RAMP",
        flights: [{ natural: "X1204/PTY/2026-11-01" }],
      },
    ]);
    const within = async (given: string) => (await tour.ask(`{ ${shifts(given)} }`)).staff.shifts.totalCount;
    expect(await within(`from: "2026-11-01T13:00:00Z"`)).toBe(1);
    expect(await within(`from: "2026-11-01T15:00:00Z"`)).toBe(0);
    expect(await within(`until: "2026-11-01T06:00:00Z"`)).toBe(0);
  });

  test("who else uses this phone", async () => {
    const { contact } = await tour.ask(
      `{ contact(ref: "+507 6000-1111") { value users { totalCount edges { node { user { label } through { locator } } } } } }`,
    );
    expect(contact.users.totalCount).toBe(4);
    expect(
      nodes(contact.users)
        .map(({ user, through }) => [user.label, through.locator])
        .sort(),
    ).toEqual([
      ["QUIROS, ELENA", "EEE333"],
      ["ROJAS, ANA", "AAA111"],
      ["ROJAS, CARLA", "AAA111"],
      ["VEGA, BRUNO", "BBB111"],
    ]);
  });

  test("who travels with this person, and why", async () => {
    const { person } = await tour.ask(
      `{ person(ref: "PAN:PA1234567") { coTravellers { totalCount truncated edges { node { person { name } flightCount adjacentSeatCount bookings { locator } flights { natural } plannedFlights { natural } missedFlights { natural } } } } } }`,
    );
    expect(nodes(person.coTravellers)).toEqual([
      {
        person: { name: "VEGA, BRUNO" },
        flightCount: 2,
        adjacentSeatCount: 1,
        bookings: [],
        flights: ["11", "01"].map((day) => ({ natural: `X1204/PTY/2026-11-${day}` })),
        // Both have checked in; it leaves after the latest event that detection knew of.
        plannedFlights: [{ natural: "X1204/PTY/2026-11-21" }],
        missedFlights: [],
      },
      {
        person: { name: "ROJAS, CARLA" },
        flightCount: 1,
        adjacentSeatCount: 1,
        bookings: [{ locator: "AAA111" }],
        flights: [{ natural: "X1204/PTY/2026-11-01" }],
        plannedFlights: [],
        missedFlights: [],
      },
    ]);
  });

  test("tonight's manifest by priority, the unscored by seat", async () => {
    const { flight } = await tour.ask(
      `{ flight(ref: "x1204/pty/2026-11-21") { label origin destination departsAt capacity manifest { edges { node { priority person { name } travel { seat status } findings { id } } } } } }`,
    );
    expect([flight.label, flight.capacity, flight.departsAt]).toEqual(["X1204 PTY–MAD 2026-11-21", 180, "2026-11-21T10:00:00Z"]);
    expect(
      nodes(flight.manifest).map(({ priority, person, travel, findings }) => [
        priority,
        person.name,
        travel.seat,
        findings.map(({ id }: { id: string }) => id),
      ]),
    ).toEqual([
      [0.7, "VEGA, BRUNO", "11A", ["x_cell"]],
      [0.6, "ROJAS, ANA", "10A", ["x_cell", "x_old"]],
      [null, "QUIROS, ELENA", "2C", []],
      [null, "SOTO, DARIO", "3B", []],
    ]);
  });

  test("what these share", async () => {
    const { shared } = await tour.ask(
      `{ shared(refs: ["PAN:PA1234567", "PAN:PA7654321", "PAN:PA3333333"]) { totalCount edges { node { entity { kind natural } sharedBy { label } } } } }`,
    );
    expect(nodes(shared)[0]).toEqual({
      entity: { kind: "CONTACT", natural: "+50760001111" },
      sharedBy: [{ label: "ROJAS, ANA" }, { label: "VEGA, BRUNO" }, { label: "QUIROS, ELENA" }],
    });
    expect(
      nodes(shared)
        .slice(1)
        .map(({ entity }) => entity.natural),
    ).toEqual(expect.arrayContaining(["X1204/PTY/2026-11-01", "X1204/PTY/2026-11-11"]));
  });

  test("who handled this item", async () => {
    const { consignment } = await tour.ask(
      `{ consignment(ref: "020-12345675") { number shippers { name } custody { at event zone weightKg seal handler { name } flight { natural } } } }`,
    );
    expect(consignment).toEqual({
      number: "02012345675",
      shippers: [{ name: "MAR AZUL" }],
      custody: [
        { at: "2026-11-01T08:00:00Z", event: "SCREENED", zone: "CARGO", weightKg: 42.5, seal: "A1", handler: null, flight: null },
        {
          at: "2026-11-01T09:00:00Z",
          event: "LOADED",
          zone: "RAMP",
          weightKg: 40,
          seal: "A2",
          handler: { name: "MORA, FELIX" },
          flight: { natural: "X1204/PTY/2026-11-01" },
        },
      ],
    });
  });

  test("expanding, after looking at the counts", async () => {
    const { flight } = await tour.ask(`{ flight(ref: "X1204/PTY/2026-11-01") {
      neighbourCounts { kind direction count }
      neighbours(kinds: [TRAVELLED_ON], first: 2) { totalCount pageInfo { hasNextPage } edges { node { direction entity { __typename label } link { kind records { kind source } originators corroboration } } } }
      handledBy { name } incidents { natural } consignments { number }
    } }`);
    expect(flight.neighbourCounts).toEqual(
      expect.arrayContaining([
        { kind: "TRAVELLED_ON", direction: "IN", count: 3 },
        { kind: "HANDLED", direction: "IN", count: 1 },
      ]),
    );
    expect([flight.neighbours.totalCount, flight.neighbours.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(nodes(flight.neighbours)[0]).toMatchObject({
      direction: "IN",
      entity: { __typename: "Person" },
      link: { kind: "TRAVELLED_ON", records: [{ kind: "TRAVEL", source: "TOUR" }], originators: ["PAN-SNA"], corroboration: 1 },
    });
    expect([flight.handledBy, flight.incidents, flight.consignments]).toEqual([
      [{ name: "MORA, FELIX" }],
      [{ natural: "I1" }],
      [{ number: "02012345675" }],
    ]);
  });

  test("a record, as received, with its label", async () => {
    const { person } = await tour.ask(`{ person(ref: "PAN:PA3333333") { records { edges { node { id } } } } }`);
    const [{ id }] = nodes(person.records);
    const { record, node } = await tour.ask(
      `query ($id: ID!) { record(id: $id) { source agency originator reliability credibility status file exportedAt handling { text tlp compartments } raw history { id status } } node(id: $id) { __typename id } }`,
      { id },
    );
    expect(record).toMatchObject({
      source: "TOUR",
      agency: "PAN-SNA",
      reliability: "B",
      status: "ACTIVE",
      exportedAt: "2026-11-20T00:00:00Z",
      handling: { text: "AMBER//HARBOUR", tlp: "AMBER", compartments: ["HARBOUR"] },
      history: [{ id, status: "ACTIVE" }],
    });
    expect(record.raw).toContain("QUIROS");
    expect(node).toEqual({ __typename: "Record", id });
  });
});
