/** Where airports lie, to a hundredth of a degree (airport-places.gen.ts), and the middle of each country's. What the table lacks is not known. */
import { AIRPORT_PLACES } from "./airport-places.gen.ts";
import { airportCode } from "../station-codes.ts";

/** Degrees, north and east of the equator and of Greenwich. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

interface Places {
  readonly airports: ReadonlyMap<string, Place>;
  readonly countries: ReadonlyMap<string, Place>;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LONGITUDES = 36_001;
const RADIANS = Math.PI / 180;

let read: Places | undefined;

/** By IATA's or ICAO's code, in any case. */
export function placeOf(airport: string): Place | undefined {
  return places().airports.get(airportCode(airport));
}

/** The middle of the country's airports, for what is only known to be of a country; by its alpha-3 code. */
export function placeOfCountry(country: string): Place | undefined {
  return places().countries.get(country.trim().toUpperCase());
}

function places(): Places {
  return (read ??= unpacked());
}

function unpacked(): Places {
  const airports = new Map<string, Place>();
  const countries = new Map<string, Place>();
  for (const group of AIRPORT_PLACES.split("|")) {
    const [country = "", packed = ""] = group.split(" ");
    const own: Place[] = [];
    for (const [, code = "", digits = ""] of packed.matchAll(/(.{3})(.{5})/g)) {
      const place = placeAt(digits);
      airports.set(code, place);
      own.push(place);
    }
    if (country !== "") countries.set(country, middleOf(own));
  }
  return { airports, countries };
}

function placeAt(digits: string): Place {
  const number = [...digits].reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0);
  return { latitude: (Math.floor(number / LONGITUDES) - 9_000) / 100, longitude: ((number % LONGITUDES) - 18_000) / 100 };
}

/** Below the middle of the points on the globe, so that those on both sides of 180 degrees have theirs between them. */
function middleOf(all: readonly Place[]): Place {
  let [x, y, z] = [0, 0, 0];
  for (const { latitude, longitude } of all) {
    x += Math.cos(latitude * RADIANS) * Math.cos(longitude * RADIANS);
    y += Math.cos(latitude * RADIANS) * Math.sin(longitude * RADIANS);
    z += Math.sin(latitude * RADIANS);
  }
  const degrees = (radians: number): number => Math.round((radians / RADIANS) * 100) / 100;
  return { latitude: degrees(Math.atan2(z, Math.hypot(x, y))), longitude: degrees(Math.atan2(y, x)) };
}
