/** Air cargo and parcels: regular traders, consolidators, private parcels and on-line shopping. */
import type { Prng } from "#base/prng.ts";
import { between, chance, code, logNormal, pick, zipf } from "./draw.ts";
import type { Airport } from "./geography.ts";
import { HUB } from "./geography.ts";
import { drawGivenNames, drawInventedWord, drawSurname } from "./names.ts";
import { drawAddress, drawPhone, drawStreet } from "./people.ts";
import type { Consignment, Flight, Party, World } from "./world.ts";
import { stream } from "./world.ts";

/** Goods as people write them, with the HS heading that goes with it and what a kilogram is worth. */
export const GOODS: readonly (readonly [string, string, number])[] = [
  ["AUTO PARTS", "8708", 25],
  ["MACHINERY PARTS", "8487", 30],
  ["HAND TOOLS", "8205", 18],
  ["TOYS", "9503", 15],
  ["METAL PIPE FITTINGS", "7307", 12],
  ["CLOTHING", "6109", 22],
  ["MOBILE PHONE CASES", "4202", 30],
  ["CUT FLOWERS", "0603", 6],
  ["FRESH FISH", "0302", 9],
  ["MEDICAL SUPPLIES", "9018", 60],
  ["BOOKS", "4901", 10],
  ["SAMPLES NO VALUE", "9705", 5],
  ["COSMETICS", "3304", 35],
  ["HOUSEHOLD EFFECTS", "9905", 8],
  ["ELECTRONICS", "8517", 120],
  ["SPORTING GOODS", "9506", 28],
];

export function makeCargo(world: World): void {
  const prng = stream(world, "cargo");
  const count = world.settings.consignments;
  const traders = Array.from({ length: Math.max(12, Math.round(count / 25)) }, () =>
    makeFirm(prng, pick(prng, [HUB, ...world.spokes])),
  );
  const locals = Array.from({ length: Math.max(12, Math.round(count / 25)) }, () => makeFirm(prng, HUB));
  const inbound = world.flights.filter((f) => f.destination === HUB);
  const byRank = zipf(traders.length, 0.8);
  for (let i = 0; i < count; i++) {
    // Far more comes in than goes out.
    const flight = chance(prng, 0.7) ? pick(prng, inbound) : pick(prng, world.flights);
    const [far, near] = [flight.origin === HUB ? flight.destination : flight.origin, HUB];
    // Two in five are private: seen once.
    const isPrivate = chance(prng, 0.4);
    const abroad = isPrivate ? makePrivateParty(prng, far) : traders[byRank(prng)]!;
    const local = isPrivate && chance(prng, 0.75) ? makePrivateParty(prng, near) : locals[byRank(prng) % locals.length]!;
    const arrives = flight.destination === HUB;
    addConsignment(world, prng, {
      flight,
      shipper: arrives ? abroad : local,
      consignee: arrives ? local : abroad,
    });
  }
}

export interface Parcel {
  readonly flight: Flight;
  readonly shipper: Party;
  readonly consignee: Party;
  /** Drawn when not given, as often none as one. */
  readonly forwarder?: string;
  /** Index into GOODS; drawn when not given. */
  readonly goods?: number;
  readonly weightKg?: number;
  readonly value?: number;
  readonly master?: string;
}

export function addConsignment(world: World, prng: Prng, parcel: Parcel): Consignment {
  const goods = GOODS[parcel.goods ?? between(prng, 0, GOODS.length - 1)]!;
  const weightKg = parcel.weightKg ?? Math.round(logNormal(prng, 9, 1.1) * 10) / 10;
  const kind = parcel.master !== undefined || chance(prng, 0.6) ? "HAWB" : chance(prng, 0.5) ? "AWB" : "COURIER";
  const consignment: Consignment = {
    kind,
    number: drawWaybill(world, prng, parcel.flight),
    master: parcel.master ?? (kind === "HAWB" ? drawWaybill(world, prng, parcel.flight) : ""),
    flight: parcel.flight,
    shipper: asWritten(prng, parcel.shipper),
    consignee: asWritten(prng, parcel.consignee),
    forwarder: parcel.forwarder ?? (chance(prng, 0.55) ? pick(prng, world.forwarders) : ""),
    pieces: Math.max(1, Math.round(weightKg / between(prng, 2, 14))),
    weightKg: Math.max(0.3, weightKg),
    goods: chance(prng, 0.2) ? `${goods[0]} ${pick(prng, ["USED", "NEW", "ASSORTED", "PERSONAL"])}` : goods[0],
    hsCode: chance(prng, 0.7) ? goods[1] : "",
    value: parcel.value ?? Math.max(5, Math.round(weightKg * goods[2] * logNormal(prng, 0.8, 0.7))),
  };
  world.consignments.push(consignment);
  return consignment;
}

/** Waybills are filled in by hand: now and then the address is left out. */
function asWritten(prng: Prng, party: Party): Party {
  return chance(prng, 0.14) ? { ...party, address: "" } : party;
}

/** Eleven digits: carrier's prefix, serial, serial modulo 7. */
export function drawWaybill(world: World, prng: Prng, flight: Flight): string {
  for (;;) {
    const serial = code(prng, "0123456789", 7);
    const number = `${flight.carrier.prefix}${serial}${Number(serial) % 7}`;
    if (world.taken.has(number)) continue;
    world.taken.add(number);
    return number;
  }
}

export function makeFirm(prng: Prng, place: Airport): Party {
  const name = `${drawInventedWord(prng, place.naming)} ${pick(prng, ["S.A.", "Import", "Trading", "Comercial", "Supply", "Export"])}`;
  return { name, address: drawAddress(prng, place, drawStreet(prng, place)), phone: drawPhone(prng) };
}

export function makePrivateParty(prng: Prng, place: Airport): Party {
  const name = `${drawGivenNames(prng, place.naming, chance(prng, 0.5) ? "F" : "M")} ${drawSurname(prng, place.naming)}`;
  return { name, address: drawAddress(prng, place, drawStreet(prng, place)), phone: drawPhone(prng) };
}
