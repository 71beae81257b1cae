/**
 * What the agencies of a make hand over: which files and columns there are, how many of a column's cells are filled, and in which form phones,
 * addresses, documents and names are written. The whole of the standard make is handed over as it is known.
 */
import type { Prng } from "#base/prng.ts";
import { chance, logUniform, pick, sample, uniform } from "../draw.ts";

export interface Handover {
  readonly files: Readonly<Record<string, FileHandover>>;
  /** Files that nobody sends. */
  readonly absent: readonly string[];
  readonly forms: Forms;
  /** Bookings that are written under the code of another carrier than the one that flies. */
  readonly soldByOther: number;
}

export interface FileHandover {
  readonly absent: readonly string[];
  /** Share of cells that are filled, by column; all of a column that is not named. */
  readonly filled: Readonly<Record<string, number>>;
}

export const PHONE_FORMS = ["E164", "NO_PLUS", "DOUBLE_ZERO", "SPACED", "DASHED"] as const;
export const ADDRESS_FORMS = ["AS_SAID", "CAPITALS", "NUMBERED", "HASHED", "CUT"] as const;
export const DOCUMENT_FORMS = ["PLAIN", "SPACED", "LOWER_CASE"] as const;

/** Each is drawn anew for every cell from what a make uses. */
export interface Forms {
  readonly phones: readonly (typeof PHONE_FORMS)[number][];
  readonly addresses: readonly (typeof ADDRESS_FORMS)[number][];
  readonly documents: readonly (typeof DOCUMENT_FORMS)[number][];
  /** Names of staff, payers and traders in capitals without accents, as in a passport's machine-readable zone. */
  readonly capitals: boolean;
}

export const WHOLE_HANDOVER: Handover = {
  files: {},
  absent: [],
  forms: { phones: ["E164"], addresses: ["AS_SAID"], documents: ["PLAIN"], capitals: false },
  soldByOther: 0,
};

/** Optional columns by file: chance that there is none, and the least share of its cells that is filled. What joins and names a row stays. */
const OPTIONAL: Readonly<Record<string, Readonly<Record<string, readonly [absent: number, filledMin: number]>>>> = {
  "bookings.csv": {
    created_at: [0.15, 0.95],
    ticketed_at: [0.5, 0.8],
    flight_ids: [0.55, 0.7],
    agency_iata: [0.2, 0.8],
    agency_name: [0.3, 0.6],
    agent_sign: [0.45, 0.6],
    group: [0.4, 1],
    payment_form: [0.15, 0.9],
    payment_card: [0.2, 0.6],
    payer_name: [0.25, 0.5],
    phone: [0.08, 0.6],
    email: [0.2, 0.4],
    address: [0.4, 0.3],
    ip_address: [0.4, 0.5],
  },
  "travel.csv": {
    sex: [0.1, 0.95],
    nationality: [0.1, 0.95],
    document_type: [0.2, 0.95],
    document_expiry: [0.25, 0.9],
    booking_ref: [0, 0.85],
    traveller_type: [0.15, 1],
    seat: [0.2, 0.5],
    bag_count: [0.2, 0.9],
    bag_weight_kg: [0.4, 0.7],
    bag_tags: [0.4, 0.7],
    boarded: [0.2, 1],
    status: [0.4, 1],
    checked_in_at: [0.5, 0.6],
    destination_address: [0.3, 0.3],
  },
  "flights.csv": { aircraft_registration: [0.2, 0.8], capacity: [0.2, 0.95] },
  "staff.csv": {
    employer: [0.1, 0.9],
    phone: [0.2, 0.6],
    email: [0.4, 0.4],
    address: [0.25, 0.7],
    document_number: [0.5, 0.4],
    employed_from: [0.2, 1],
    employed_to: [0.5, 1],
  },
  "shifts.csv": { zone: [0.25, 0.9], flight_ids: [0.45, 0.8], kind: [0.4, 1] },
  "access_events.csv": { direction: [0.25, 1], granted: [0.3, 1] },
  "consignments.csv": {
    kind: [0.3, 1],
    master_awb: [0.3, 0.8],
    shipper_address: [0.1, 0.7],
    shipper_phone: [0.2, 0.5],
    consignee_address: [0.1, 0.7],
    consignee_phone: [0.2, 0.5],
    forwarder: [0.4, 0.7],
    hs_code: [0.5, 0.5],
  },
  "incidents.csv": { direction: [0.2, 1], concealment: [0.3, 1], narrative: [0.3, 1], credibility: [0.4, 1] },
  "seizures.csv": { value_usd: [0.4, 0.8], origin_country: [0.2, 0.9], destination_country: [0.2, 0.9] },
  "declarations.csv": { counted_amount: [0.3, 0.8], owner_name: [0.3, 0.8], purpose: [0.4, 0.8], flight_id: [0.15, 0.9] },
  "inspections.csv": { reason: [0.2, 1], flight_id: [0.15, 0.9] },
  "custody.csv": { zone: [0.2, 0.9], weight_kg: [0.3, 0.8] },
};

/** Files that some agencies have nothing like. */
const MAY_LACK: Readonly<Record<string, number>> = {
  "declarations.csv": 0.3,
  "inspections.csv": 0.4,
  "custody.csv": 0.4,
  "outcomes.csv": 0.5,
  "communications.csv": 0.5,
};

export function drawHandover(prng: Prng): Handover {
  const files = Object.fromEntries(Object.entries(OPTIONAL).map(([file, columns]) => [file, drawFile(prng, columns)]));
  return {
    files: withOneKeyOfPayment(files),
    absent: Object.keys(MAY_LACK).filter((file) => chance(prng, MAY_LACK[file]!)),
    forms: {
      phones: someOf(prng, PHONE_FORMS),
      addresses: someOf(prng, ADDRESS_FORMS),
      documents: chance(prng, 0.7) ? ["PLAIN"] : someOf(prng, DOCUMENT_FORMS),
      capitals: chance(prng, 0.5),
    },
    soldByOther: chance(prng, 0.5) ? 0 : logUniform(prng, 0.02, 0.5),
  };
}

function drawFile(prng: Prng, columns: Readonly<Record<string, readonly [number, number]>>): FileHandover {
  const absent: string[] = [];
  const filled: Record<string, number> = {};
  for (const [column, [lacking, filledMin]] of Object.entries(columns)) {
    if (chance(prng, lacking)) absent.push(column);
    else if (filledMin < 1) filled[column] = uniform(prng, filledMin, 1);
  }
  return { absent, filled };
}

/** A season whose bookings have neither phone nor card nor agency could show nothing of anybody: one of them is always there. */
function withOneKeyOfPayment(files: Readonly<Record<string, FileHandover>>): Readonly<Record<string, FileHandover>> {
  const bookings = files["bookings.csv"]!;
  if (!["phone", "payment_card"].every((column) => bookings.absent.includes(column))) return files;
  return { ...files, "bookings.csv": { ...bookings, absent: bookings.absent.filter((column) => column !== "phone") } };
}

function someOf<T>(prng: Prng, forms: readonly T[]): T[] {
  return chance(prng, 0.4) ? [pick(prng, forms)] : sample(prng, forms, 2 + Math.floor(prng() * (forms.length - 1)));
}
