/** A world of any size in which every answer grows with it: a crowd that flies together, is found by one name, one phone, one worker. */
import type { Bundle } from "./tour-world.ts";

const DAYS = ["01", "11", "21"] as const;
const flights = DAYS.map((day, i) => ({
  flight_id: `F${i}`,
  carrier: "X1",
  number: "204",
  date: `2026-11-${day}`,
  origin: "PTY",
  destination: "MAD",
  departs_at: `2026-11-${day}T10:00:00Z`,
  arrives_at: `2026-11-${day}T20:00:00Z`,
  capacity: "180",
}));

const person = (i: number) => ({
  surname: i === 0 ? "ROJAS" : "GARCIA",
  given_names: `ANA${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}`,
  sex: "F",
  // Some are minors.
  date_of_birth: `${1960 + ((i * 17) % 60)}-02-03`,
  nationality: "PAN",
  document_number: `PA${1_234_567 + i}`,
  document_issuer: "PAN",
});

/** Of `size` people beside the first: each on all three flights, with a booking, an incident, a declaration and a handling of one consignment. */
export function crowdBundle(size: number): Bundle {
  const people = Array.from({ length: size + 1 }, (_, i) => person(i));
  const airport = "PTY";
  return {
    "flights.csv": flights,
    "travel.csv": flights.flatMap(({ flight_id }, f) =>
      people.map((one, i) => ({
        ...{ flight_id, ...one, document_type: "P", booking_ref: `B${f}${String(i).padStart(4, "0")}`, seat: `${i + 1}A` },
        // One of three is spelt otherwise the second time, so that a name has to be agreed on.
        ...(f === 1 && i % 3 === 0 ? { given_names: `${one.given_names}X` } : {}),
        boarded: "true",
        status: "BOARDED",
      })),
    ),
    "bookings.csv": flights.flatMap(({ flight_id }, f) =>
      people.map((_, i) => ({
        booking_ref: `B${f}${String(i).padStart(4, "0")}`,
        carrier: "X1",
        created_at: "2026-10-20T09:00:00Z",
        flight_ids: flight_id,
        phone: "+50760001111",
        payment_form: "CASH",
      })),
    ),
    "staff.csv": people.map((_, i) => ({
      staff_id: `S${1000 + i}`,
      airport,
      surname: "MORA",
      given_names: `FELIX${String.fromCharCode(65 + (i % 26))}`,
      date_of_birth: "1985-03-04",
      employer: "RAMPA UNO",
      role: "RAMP",
      badge_number: `K${1000 + i}`,
    })),
    "consignments.csv": [
      {
        awb_number: "02012345675",
        kind: "AWB",
        origin: airport,
        destination: "MAD",
        flight_id: "F0",
        pieces: "3",
        weight_kg: "42.5",
      },
    ],
    "custody.csv": people.map((_, i) => ({
      item_kind: "CONSIGNMENT",
      item: "020-12345675",
      at: `2026-11-01T08:${String(i % 60).padStart(2, "0")}:00Z`,
      airport,
      zone: "CARGO",
      event: "SCREENED",
      staff_id: `S${1000 + i}`,
      flight_id: "F0",
    })),
    "incidents.csv": people.map((_, i) => ({
      incident_id: `I${i}`,
      at: "2026-11-01T21:00:00Z",
      airport: "MAD",
      kind: "SEIZURE",
      flight_id: `F${i % 3}`,
      direction: "ARRIVAL",
      agency: "PAN-SNA",
      concealment: "BODY_WORN",
    })),
    "seizures.csv": people.map((_, i) => ({
      incident_id: `I${i}`,
      kind: "DRUG",
      commodity: "cocaine",
      quantity: "2.5",
      unit: "kg",
      ...(i % 2 === 0 ? {} : { origin_country: "COL", destination_country: "ESP" }),
    })),
    "incident_parties.csv": people.map((one, i) => ({ incident_id: `I${i}`, role: i % 5 === 4 ? "VICTIM" : "COURIER", ...one })),
    "declarations.csv": people.map((one, i) => ({
      declaration_id: `D${i}`,
      at: "2026-11-11T20:30:00Z",
      airport: "MAD",
      flight_id: "F1",
      direction: "ARRIVAL",
      ...one,
      currency: "USD",
      declared_amount: "9900",
    })),
  };
}

/** Document of the i-th of the crowd. */
export const documentOf = (i: number): string => `PAN:PA${1_234_567 + i}`;
