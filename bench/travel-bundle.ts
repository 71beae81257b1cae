/** A bundle of made-up travel rows of any length: travellers who come again, on full flights, two to a booking, every other with a bag. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { mulberry32, randomInt } from "#base/prng.ts";

export const SEATS = 120;

export async function writeTravelBundle(folder: string, count: number): Promise<void> {
  const prng = mulberry32(1);
  const flights = createWriteStream(join(folder, "flights.csv"));
  flights.write("flight_id,carrier,number,date,origin,destination,departs_at\n");
  for (let i = 0; i * SEATS < count; i++) {
    const day = `2026-${two(1 + (Math.floor(i / 800) % 12))}-${two(1 + (i % 28))}`;
    flights.write(`F${i},ZZ,${100 + (i % 800)},${day},PTY,MIA,${day}T08:05:00-05:00\n`);
  }
  flights.end();
  const travel = createWriteStream(join(folder, "travel.csv"));
  travel.write(
    "flight_id,surname,given_names,sex,date_of_birth,nationality,document_type,document_number,document_issuer,document_expiry,",
  );
  travel.write(
    "booking_ref,traveller_type,seat,bag_count,bag_weight_kg,bag_tags,boarded,status,checked_in_at,visa_number,destination_address\n",
  );
  for (let i = 0; i < count; i++) {
    const person = randomInt(prng, Math.max(1, count >> 1));
    const name = `SUR${letter(person)}${letter(person >> 5)},GIVEN${letter(person >> 3)} NAME${letter(person >> 7)}`;
    const document = `19${50 + (person % 50)}-0${1 + (person % 9)}-1${person % 10},PAN,P,PA${1_000_000 + person},PAN,2030-01-01`;
    const bag = i % 2 === 0 ? "0,," : `1,23,ZZ${100_000 + i}`;
    const address = i % 10 === 0 ? `${person % 1000} High Street` : "";
    const row = `F${Math.floor(i / SEATS)},${name},${person % 2 ? "F" : "M"},${document},R${(i >> 1).toString(36)},PAX,${1 + (i % 30)}A,${bag},true,BOARDED,2026-11-21T07:${10 + (i % 49)}:00-05:00,,${address}\n`;
    if (!travel.write(row)) await once(travel, "drain");
  }
  travel.end();
  await Promise.all([finished(flights), finished(travel)]);
}

function letter(n: number): string {
  return String.fromCharCode(65 + (n % 26));
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
