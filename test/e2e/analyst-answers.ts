/** What the questions of docs/neo4j.md come to, each worked out by loops over the lists of an SQLite store, and for which parameters it says most. */
import { listAt } from "#base/list-at.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { Props, PropValue } from "#model/record.ts";
import { DAY_MS, formatTime, HOUR_MS } from "#model/time.ts";
import { timeOf, type PlainEntity, type PlainLink, type PlainWorld } from "../support/plain-world.ts";

export type Cell = PropValue | null | readonly Cell[];
export type Row = readonly Cell[];
export interface Answer {
  readonly params?: Readonly<Record<string, string | Date>>;
  /** In any order; a list in a cell too. */
  readonly rows: readonly Row[];
}

const time = (ms: number): string | null => (Number.isNaN(ms) ? null : formatTime(ms));
const value = (of: { readonly props: Props }, name: string): Cell => of.props[name] ?? null;

/** The candidate of which there is most to say. */
function richest<T>(candidates: Iterable<T>, rowsOf: (candidate: T) => Row[]): { candidate: T; rows: Row[] } {
  let best: { candidate: T; rows: Row[] } | undefined;
  for (const candidate of candidates) {
    const rows = rowsOf(candidate);
    if (best === undefined || rows.length > best.rows.length) best = { candidate, rows };
  }
  return best!;
}

function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) listAt(groups, keyOf(item)).push(item);
  return groups;
}

function distinct(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

const apart = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean => ![...one].some((item) => other.has(item));
const boarded = (w: PlainWorld): PlainLink[] => w.links("TRAVELLED_ON").filter(({ props }) => props["boarded"] === true);
const from = (w: PlainWorld, kind: LinkKind): Map<string, PlainLink[]> => grouped(w.links(kind), (link) => link.from.id);
const to = (w: PlainWorld, kind: LinkKind): Map<string, PlainLink[]> => grouped(w.links(kind), (link) => link.to.id);

/** Thing → ids of the persons whose identities have such a link to it. */
function personsAt(w: PlainWorld, links: readonly PlainLink[]): Map<string, Set<string>> {
  const at = new Map<string, Set<string>>();
  for (const link of links) {
    if (link.from.kind !== "Identity") continue;
    at.set(link.to.id, (at.get(link.to.id) ?? new Set()).add(w.personOf(link.from)));
  }
  return at;
}

const shiftsAt = (w: PlainWorld, airport: Cell, at: number): PlainLink[] =>
  w
    .links("ROSTERED")
    .filter(
      ({ to: shift }) => value(shift, "airport") === airport && timeOf(shift, "startsAt") <= at && at < timeOf(shift, "endsAt"),
    );

const name = (w: PlainWorld, identity: PlainEntity): string => w.nameOf(w.personOf(identity));

function together(w: PlainWorld): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const persons of personsAt(w, boarded(w)).values()) {
    for (const one of persons) {
      const of = counts.get(one) ?? new Map<string, number>();
      counts.set(one, of);
      for (const other of persons) if (other !== one) of.set(other, (of.get(other) ?? 0) + 1);
    }
  }
  return counts;
}

function flights(w: PlainWorld, rowsOf: (flight: PlainEntity) => Row[]): Answer {
  const { candidate, rows } = richest(w.entities("Flight"), rowsOf);
  return { params: { flight: candidate.natural }, rows };
}

export const ANSWERS: Readonly<Record<string, (w: PlainWorld) => Answer>> = {
  "Who was on a flight?": (w) => {
    const on = grouped(boarded(w), (link) => link.to.id);
    return flights(w, (flight) =>
      (on.get(flight.id) ?? []).map((link) => [name(w, link.from), value(link, "seat"), value(link, "travellerType")]),
    );
  },
  "Who travels with a person, and how often?": (w) => {
    const counts = together(w);
    const { candidate, rows } = richest(counts.keys(), (person) =>
      [...counts.get(person)!].flatMap(([other, n]) => (n >= 2 ? [[w.nameOf(other), n]] : [])),
    );
    return { params: { person: candidate }, rows };
  },
  "Which pairs fly together again and again, without one booking in common?": (w) => {
    const passengers = boarded(w).filter(({ props }) => props["travellerType"] === "PAX");
    const bookings = grouped(w.links("ON_BOOKING"), (link) => w.personOf(link.from));
    const of = (person: string): Set<string> => new Set((bookings.get(person) ?? []).map((link) => link.to.id));
    const pairs = new Map<string, number>();
    for (const set of personsAt(w, passengers).values()) {
      const persons = [...set].sort();
      persons.forEach((one, i) => {
        for (const other of persons.slice(i + 1)) pairs.set(`${one} ${other}`, (pairs.get(`${one} ${other}`) ?? 0) + 1);
      });
    }
    const rows = [...pairs].flatMap(([pair, n]): Row[] => {
      const [one, other] = pair.split(" ") as [string, string];
      return n >= 3 && apart(of(one), of(other)) ? [[w.nameOf(one), w.nameOf(other), n]] : [];
    });
    return { rows };
  },
  "Who has flown a route most often?": (w) => {
    const routes = grouped(
      boarded(w),
      ({ to: flight }) => `${String(flight.props["origin"])} ${String(flight.props["destination"])}`,
    );
    const { candidate, rows } = richest(routes.keys(), (route) =>
      [...grouped(routes.get(route)!, (link) => w.personOf(link.from))].flatMap(([person, links]) => {
        const flown = new Set(links.map((link) => link.to.id)).size;
        return flown >= 2 ? [[w.nameOf(person), flown]] : [];
      }),
    );
    const [origin, destination] = candidate.split(" ") as [string, string];
    return { params: { origin, destination }, rows };
  },
  "Who checked in or booked, had bags, and did not board?": (w) => ({
    rows: w
      .links("TRAVELLED_ON")
      .filter(({ props }) => props["boarded"] === false && Number(props["bagCount"] ?? 0) > 0)
      .map((link) => [name(w, link.from), link.to.name, value(link, "status"), value(link, "bagCount")]),
  }),
  "Who turned back within a day?": (w) => {
    const rows: Row[] = [];
    for (const [person, links] of grouped(boarded(w), (link) => w.personOf(link.from))) {
      for (const { to: there } of links) {
        for (const { to: back } of links) {
          const gap = timeOf(back, "departsAt") - timeOf(there, "arrivesAt");
          const turned =
            value(there, "origin") === value(back, "destination") && value(there, "destination") === value(back, "origin");
          if (turned && gap >= 0 && gap <= DAY_MS) rows.push([person, there.natural, back.natural]);
        }
      }
    }
    return { rows: distinct(rows.map(([person, ...rest]) => [w.nameOf(String(person)), ...rest])) };
  },
  "Who was on shift when a flight departed?": (w) =>
    flights(w, (flight) =>
      shiftsAt(w, value(flight, "origin"), timeOf(flight, "departsAt")).map((link) => [
        ...[name(w, link.from), value(link.to, "zone")],
        ...[time(timeOf(link.to, "startsAt")), time(timeOf(link.to, "endsAt"))],
      ]),
    ),
  "Who was on shift at an airport at some moment?": (w) => {
    const { candidate, rows } = richest(w.entities("Shift"), (shift) =>
      shiftsAt(w, value(shift, "airport"), timeOf(shift, "startsAt") + HOUR_MS).map((link) => [
        name(w, link.from),
        value(link.to, "zone"),
      ]),
    );
    const at = new Date(timeOf(candidate, "startsAt") + HOUR_MS);
    return { params: { airport: String(candidate.props["airport"]), at }, rows };
  },
  "Whose shift handled a flight?": (w) => {
    const handlers = to(w, "HANDLED");
    const rostered = to(w, "ROSTERED");
    return flights(w, (flight) =>
      (handlers.get(flight.id) ?? []).flatMap(({ from: shift }) =>
        (rostered.get(shift.id) ?? []).map((link) => [name(w, link.from), value(shift, "zone"), value(shift, "kind")]),
      ),
    );
  },
  "Whose badge was read outside every shift of theirs?": (w) => {
    const shifts = from(w, "ROSTERED");
    const reads = from(w, "ENTERED");
    const rows = w.links("HOLDS").flatMap(({ from: holder, to: badge }) =>
      (reads.get(badge.id) ?? []).flatMap((read): Row[] => {
        const own = (shifts.get(holder.id) ?? []).map((link) => link.to);
        const within = own.some(
          (shift) => timeOf(shift, "startsAt") - HOUR_MS <= read.at && read.at <= timeOf(shift, "endsAt") + HOUR_MS,
        );
        return within ? [] : [[name(w, holder), badge.name, read.to.name, time(read.at)]];
      }),
    );
    return { rows };
  },
  "Which doors refused which badges?": (w) => {
    const reads = from(w, "ENTERED");
    const refused = w
      .links("HOLDS")
      .flatMap(({ from: holder, to: badge }) =>
        (reads.get(badge.id) ?? []).flatMap(({ props, to: zone }) =>
          props["granted"] === false ? [`${w.personOf(holder)} ${zone.id} ${zone.name}`] : [],
        ),
      );
    const rows = [...grouped(refused, (key) => key)].map(([key, all]): Row => {
      const [person, , ...zone] = key.split(" ");
      return [w.nameOf(person!), zone.join(" "), all.length];
    });
    return { rows };
  },
  "Who went into a zone in the hour before a flight left?": (w) => {
    const holders = to(w, "HOLDS");
    const reads = w.links("ENTERED").filter(({ props }) => props["direction"] === "IN");
    return flights(w, (flight) => {
      const leaves = timeOf(flight, "departsAt");
      return reads
        .filter(
          ({ at, to: zone }) => value(zone, "airport") === value(flight, "origin") && leaves - HOUR_MS <= at && at <= leaves,
        )
        .flatMap((read) =>
          (holders.get(read.from.id) ?? []).map((link) => [name(w, link.from), value(read.to, "code"), time(read.at)]),
        );
    });
  },
  "Who took shifts by swap or overtime that handled flights with an incident?": (w) => {
    const handled = from(w, "HANDLED");
    const incidents = to(w, "OCCURRED_ON");
    const rows = w.links("ROSTERED").flatMap(({ from: worker, to: shift }) => {
      if (!["SWAP", "OVERTIME"].includes(String(shift.props["kind"]))) return [];
      return (handled.get(shift.id) ?? []).flatMap(({ to: flight }) =>
        (incidents.get(flight.id) ?? []).map(({ from: incident }) => [
          ...[name(w, worker), value(shift, "kind")],
          ...[flight.name, incident.name],
        ]),
      );
    });
    return { rows };
  },
  "Who paid for people on several bookings?": (w) => {
    const paid = w.links("ON_BOOKING").filter(({ to: booking }) => booking.props["payerName"] !== undefined);
    const rows = [...grouped(paid, ({ to: booking }) => String(booking.props["payerName"]))].flatMap(([payer, links]): Row[] => {
      const bookings = new Set(links.map((link) => link.to.id)).size;
      const people = new Set(links.map((link) => w.personOf(link.from))).size;
      return bookings >= 2 && people >= 3 ? [[payer, bookings, people]] : [];
    });
    return { rows };
  },
  "Whose payment card paid for others?": (w) => {
    const travellers = personsAt(w, w.links("ON_BOOKING"));
    const rows = [...to(w, "PAID_WITH").values()].flatMap((links) => {
      const bookings = links.map((link) => link.from).filter(({ id }) => travellers.has(id));
      const card = links[0]!.to;
      return bookings.flatMap((a) =>
        bookings.flatMap((b): Row[] =>
          a.id < b.id && apart(travellers.get(a.id)!, travellers.get(b.id)!) ? [[card.name, a.natural, b.natural]] : [],
        ),
      );
    });
    return { rows };
  },
  "Which phones do several people share?": (w) => {
    const phones = w.links("USES").filter(({ to: contact }) => contact.props["type"] === "PHONE");
    const travellers = personsAt(w, w.links("ON_BOOKING"));
    const users = personsAt(w, phones);
    for (const { from: booking, to: phone } of phones) {
      for (const person of travellers.get(booking.id) ?? []) users.set(phone.id, (users.get(phone.id) ?? new Set()).add(person));
    }
    const names = new Map(phones.map(({ to: phone }) => [phone.id, phone.name]));
    return { rows: [...users].filter(([, people]) => people.size >= 2).map(([id, people]) => [names.get(id)!, people.size]) };
  },
  "Which workers share a contact with a traveller's booking?": (w) => {
    const users = to(w, "USES");
    const travellers = personsAt(w, w.links("ON_BOOKING"));
    const rows = [...users.values()].flatMap((links) => {
      const workers = links.filter(({ from: user }) => user.kind === "Identity" && user.props["staff"] !== undefined);
      const bookings = links.filter(({ from: user }) => user.kind === "Booking");
      return workers.flatMap(({ from: worker, to: contact }) =>
        bookings.flatMap(({ from: booking }) =>
          [...(travellers.get(booking.id) ?? [])]
            .filter((person) => person !== w.personOf(worker))
            .map((person) => [name(w, worker), value(contact, "type"), contact.name, w.nameOf(person)]),
        ),
      );
    });
    return { rows: distinct(rows) };
  },
  "Which bookings were made within a day of departure and paid in cash?": (w) => ({
    rows: w.links("BOOKED_FOR").flatMap(({ from: booking, to: flight }): Row[] => {
      const made = timeOf(booking, "createdAt");
      const ahead = timeOf(flight, "departsAt") - made;
      const late = booking.props["paymentForm"] === "CASH" && ahead >= 0 && ahead <= DAY_MS;
      return late ? [[booking.natural, flight.name, value(booking, "agencyName"), time(made)]] : [];
    }),
  }),
  "Which people were in touch by phone?": (w) => {
    const users = to(w, "USES");
    const namesAt = (contact: PlainEntity): Cell[] => {
      const people = (users.get(contact.id) ?? []).filter(({ from: user }) => user.kind === "Identity");
      return people.length === 0 ? [null] : people.map((link) => name(w, link.from));
    };
    const rows = w
      .links("CONTACTED")
      .flatMap((call) =>
        namesAt(call.from).flatMap((caller) =>
          namesAt(call.to).map((called) => [call.from.name, caller, call.to.name, called, time(call.at), value(call, "kind")]),
        ),
      );
    return { rows: distinct(rows) };
  },
  "How are two people connected?": (w) => {
    const near = new Map<string, string[]>();
    const join = (a: string, b: string): void => {
      listAt(near, a).push(b);
      listAt(near, b).push(a);
    };
    for (const identity of w.entities("Identity")) join(identity.id, w.personOf(identity));
    for (const link of w.links("ON_BOOKING", "USES", "PAID_WITH", "HOLDS", "INVOLVED_IN")) join(link.from.id, link.to.id);
    const one = w.personOf(w.links("INVOLVED_IN").find(({ from: party }) => party.kind === "Identity")!.from);
    const steps = new Map([[one, 0]]);
    for (const id of steps.keys()) for (const next of near.get(id)!) if (!steps.has(next)) steps.set(next, steps.get(id)! + 1);
    const reached = [...steps].filter(([id, n]) => id.startsWith("p_") && n > 2 && n <= 10);
    const [other, n] = reached.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]!;
    return { params: { one, other }, rows: [[n]] };
  },
  "Which document do two people hold?": (w) => {
    const held = w.links("HOLDS").filter(({ to: document }) => document.kind === "TravelDocument");
    const rows = [...grouped(held, (link) => link.to.natural)].flatMap(([natural, links]): Row[] => {
      const people = [...new Set(links.map((link) => w.personOf(link.from)))];
      return people.length > 1 ? [[natural, people.length, [...new Set(people.map((id) => w.nameOf(id)))]]] : [];
    });
    return { rows };
  },
  "Who holds several travel documents?": (w) => {
    const held = w.links("HOLDS").filter(({ to: document }) => document.kind === "TravelDocument");
    const rows = [...grouped(held, (link) => w.personOf(link.from))].flatMap(([person, links]): Row[] => {
      const documents = new Set(links.map((link) => link.to.id)).size;
      return documents > 1 ? [[w.nameOf(person), documents]] : [];
    });
    return { rows };
  },
  "Which identities are one person, and who says so?": (w) => {
    const rows = w.judgements.flatMap(({ left, right, verdict, by }): Row[] => {
      const [one, other] = [left, right].sort().map((id) => w.entity(id)) as [PlainEntity | undefined, PlainEntity | undefined];
      if (one === undefined || other === undefined || w.personOf(one) !== w.personOf(other)) return [];
      return [[name(w, one), one.name, other.name, verdict, by]];
    });
    return { rows };
  },
  "Who travelled on a document that soon expires?": (w) => {
    const documents = from(w, "HOLDS");
    const rows = boarded(w).flatMap(({ from: identity, to: flight }) =>
      (documents.get(identity.id) ?? []).flatMap((held): Row[] => {
        const left = timeOf(held, "expiry") - timeOf(flight, "date");
        const over = held.to.kind === "TravelDocument" && left < 180 * DAY_MS;
        return over ? [[name(w, identity), held.to.natural, value(held, "expiry"), flight.natural]] : [];
      }),
    );
    return { rows };
  },
  "Who on a list, or with a document on one, was to fly?": (w) => {
    const holders = to(w, "HOLDS");
    const travels = grouped(w.links("TRAVELLED_ON"), (link) => w.personOf(link.from));
    const rows = w.links("LISTED_AS").flatMap(({ from: listed, to: entry }) => {
      const identities = listed.kind === "Identity" ? [listed] : (holders.get(listed.id) ?? []).map((link) => link.from);
      return identities.flatMap((identity) =>
        (travels.get(w.personOf(identity)) ?? []).flatMap(({ to: flight }): Row[] => {
          const [until, date] = [value(entry, "validUntil"), value(flight, "date")];
          return until === null || (date !== null && date <= until) ? [[name(w, identity), entry.name, flight.natural]] : [];
        }),
      );
    });
    return { rows: distinct(rows) };
  },
  "Who had a bag in hand, from first to last?": (w) => {
    const handovers = grouped(
      w.links("CUSTODY").filter(({ from: item }) => item.kind === "Bag"),
      (link) => link.from.natural,
    );
    const { candidate, rows } = richest(handovers.keys(), (bag) =>
      [...grouped(handovers.get(bag)!, ({ records, at }) => `${records.join()} ${at}`).values()].map((parts) => [
        ...[time(parts[0]!.at), value(parts[0]!, "event")],
        parts.map((link) => link.to.name),
      ]),
    );
    return { params: { bag: candidate }, rows };
  },
  "Who handles bags that are loaded in a rush?": (w) => {
    const rushed = w.links("CUSTODY").filter(({ from: item, to: end, props }) => {
      return item.kind === "Bag" && end.kind === "Identity" && props["event"] === "RUSH";
    });
    const rows = [...grouped(rushed, (link) => w.personOf(link.to))].map(([person, links]) => [
      ...[w.nameOf(person), new Set(links.map((link) => link.from.id)).size],
    ]);
    return { rows };
  },
  "Which bags did nobody screen before they were loaded?": (w) => {
    const handovers = w.links("CUSTODY").filter(({ from: item }) => item.kind === "Bag");
    const rows = [...grouped(handovers, (link) => link.from.natural)].flatMap(([bag, links]): Row[] => {
      const screened = links.filter(({ props }) => props["event"] === "SCREENED");
      const loaded = links.filter(({ props }) => props["event"] === "LOADED");
      return loaded.some(({ at }) => !screened.some((earlier) => earlier.at <= at)) ? [[bag]] : [];
    });
    return { rows };
  },
  "Which consignees get goods from several shippers?": (w) => {
    const shippers = from(w, "SHIPPED_BY");
    const rows = [...to(w, "SHIPPED_TO").values()].flatMap((links): Row[] => {
      const sent = links.filter((link) => shippers.has(link.from.id));
      const from = new Set(sent.flatMap((link) => shippers.get(link.from.id)!.map((one) => one.to.id)));
      return from.size > 1 ? [[links[0]!.to.name, from.size, new Set(sent.map((link) => link.from.id)).size]] : [];
    });
    return { rows };
  },
  "What is in a master air waybill?": (w) => {
    const [senders, receivers] = [from(w, "SHIPPED_BY"), from(w, "SHIPPED_TO")];
    const names = (of: Map<string, PlainLink[]>, house: PlainEntity): Cell[] =>
      of.get(house.id)?.map((link) => link.to.name) ?? [null];
    const rows = w
      .links("PART_OF")
      .flatMap(({ from: house, to: master }) =>
        names(senders, house).flatMap((shipper) =>
          names(receivers, house).map((consignee) => [
            master.natural,
            house.natural,
            shipper,
            consignee,
            value(house, "weightKg"),
          ]),
        ),
      );
    return { rows };
  },
  "What was seized on which routes?": (w) => {
    const flown = from(w, "OCCURRED_ON");
    const seized = w.links("SEIZED_IN").flatMap(({ from: seizure, to: incident }) =>
      (flown.get(incident.id) ?? []).map(({ to: flight }) => ({
        seizure,
        route: [value(flight, "origin"), value(flight, "destination"), value(seizure, "kind")],
      })),
    );
    const rows = [...grouped(seized, ({ route }) => JSON.stringify(route)).values()].map((all): Row => [
      ...all[0]!.route,
      all.length,
      all.reduce((sum, { seizure }) => sum + Number(seizure.props["valueUsd"] ?? 0), 0),
    ]);
    return { rows };
  },
  "Who was involved in incidents, in which part, and what became of it?": (w) => {
    const stages = grouped(w.links("CHARGED_WITH"), (link) => `${w.personOf(link.from)} ${link.to.id}`);
    const parties = w.links("INVOLVED_IN").filter(({ from: party }) => party.kind === "Identity");
    const keyOf = (link: PlainLink): string => JSON.stringify([w.personOf(link.from), value(link, "role"), link.to.id]);
    const rows = [...grouped(parties, keyOf).values()].map(([link]): Row => [
      ...[name(w, link!.from), value(link!, "role"), link!.to.natural, link!.to.name],
      [...new Set((stages.get(`${w.personOf(link!.from)} ${link!.to.id}`) ?? []).map((charge) => String(charge.props["stage"])))],
    ]);
    return { rows };
  },
  "Who declared cash on one flight with others?": (w) => {
    const on = from(w, "DECLARED_ON");
    const declared = w.links("DECLARED").flatMap(({ from: identity, to: declaration }) =>
      (on.get(declaration.id) ?? [])
        .filter(({ to: end }) => end.kind === "Flight")
        .map(({ to: flight }) => ({
          person: w.personOf(identity),
          declaration,
          flight,
          currency: value(declaration, "currency"),
        })),
    );
    const rows = [...grouped(declared, ({ flight, currency }) => `${flight.natural} ${String(currency)}`).values()].flatMap(
      (all): Row[] => {
        const people = new Set(all.map(({ person }) => person)).size;
        const amounts = new Map(all.map(({ declaration: { id, props } }) => [id, Number(props["declaredAmount"])]));
        const sum = [...amounts.values()].reduce((a, b) => a + b, 0);
        return people >= 2 ? [[all[0]!.flight.natural, all[0]!.currency, people, sum]] : [];
      },
    );
    return { rows };
  },
  "How often do checks find something, by what led to them?": (w) => ({
    rows: [...grouped(w.entities("Inspection"), (one) => value(one, "reason"))].map(([reason, all]) => [
      ...[reason, all.length],
      all.filter(({ props }) => props["outcome"] === "POSITIVE").length,
    ]),
  }),
  "Which records say that a person was on a flight?": (w) => {
    const journeys = w.links("TRAVELLED_ON");
    const keyOf = (link: PlainLink): string => `${w.personOf(link.from)} ${link.to.natural}`;
    const by = grouped(journeys, keyOf);
    const { candidate } = richest(by.keys(), (key) => by.get(key)!.flatMap(({ records }) => records.map((id) => [id])));
    const [person, ...flight] = candidate.split(" ") as [string, ...string[]];
    const records = by.get(candidate)!.flatMap((link) => link.records.map((id) => w.record(id)));
    return {
      params: { person, flight: flight.join(" ") },
      rows: records.map(({ source, file, line, handling, text }) => [source, file, line, handling, text]),
    };
  },
  "What rests on one originator alone?": (w) => {
    const told = w.links("INVOLVED_IN", "TRAVELLED_ON").filter(({ from: end }) => end.kind === "Identity");
    const keyOf = ({ kind, records }: PlainLink): string =>
      `${kind} ${new Set(records.map((id) => w.record(id).originator)).size}`;
    return {
      rows: [...grouped(told, keyOf)].map(([key, all]) => [key.split(" ")[0]!, Number(key.split(" ")[1]), all.length]),
    };
  },
};
