/**
 * SSR DOCA, the text of it: an address.
 *
 *     /D/AUS/13 SHORE AVENUE/BROADBEACH/QLD/4215   1 D destination, R residence   2 country   3 street   4 city   5 state   6 post code
 */
import { countryCode } from "../paxlst/nat.ts";

export interface Doca {
  readonly isResidence: boolean;
  readonly country: string;
  /** "" without a street: a country or a town is nobody's address. */
  readonly address: string;
}

export function readDoca(text: string): Doca {
  const [, kind = "", country = "", street = "", ...rest] = text.split("/").map((field) => field.trim());
  const address = [street, ...rest.slice(0, 3), country].filter((piece) => piece !== "").join(", ");
  return {
    isResidence: kind.toUpperCase() === "R",
    country: countryCode(country),
    address: street === "" ? "" : address,
  };
}
