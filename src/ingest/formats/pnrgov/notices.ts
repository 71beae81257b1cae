/** What is met again and again in a message: told once, at the first, with how often. Nothing of what stood there is in it. */
import type { RejectCode } from "#model/reject.ts";

interface Told {
  /** The segment, as in a warning's column. */
  readonly field: string;
  readonly code: RejectCode;
  /** What would be right, and what was done. */
  readonly right: string;
}

const NOTICES = {
  HISTORY: { field: "ABI", code: "PNR_HISTORY", right: "what a booking is now; segments of its history were left out" },
  SPLIT: {
    field: "EQN",
    code: "PNR_SPLIT",
    right: "whole bookings; travellers went to another booking, or came from one, which is read where it is sent",
  },
  CANCELLED: {
    field: "TVL",
    code: "PNR_CANCELLED",
    right: "a leg that is held; the booking was read as cancelled, and nobody on it travels",
  },
  NO_LOCATOR: { field: "RCI", code: "LOCATOR_MISSING", right: "a locator; the travellers were read, and are on no booking" },
  LEG_INCOMPLETE: {
    field: "TVL",
    code: "FLIGHT_INCOMPLETE",
    right: "an airline, a flight number, two airports and a day (DDMMYY); the leg was left out",
  },
  OPERATING_UNKNOWN: {
    field: "TVL",
    code: "CODE_SHARE",
    right: "the number under which the operating airline flies it (a second TVL, or TRA); it goes by the one it was sold under",
  },
  CARD_NUMBER: { field: "FOP", code: "CARD_NUMBER", right: "a card number with its middle masked; it was masked" },
  CARD_TRUNCATED: {
    field: "FOP",
    code: "CARD_TRUNCATED",
    right:
      "a token, a card number with its first six digits and last four, or the payer beside it (IFT 4:43); nothing was made of it",
  },
  BAD_CONTACT: {
    field: "",
    code: "BAD_CONTACT",
    right: "phones of 7 to 15 digits, e-mail addresses, addresses with letters or digits; it was left out",
  },
  BAD_DATE: { field: "SSR", code: "BAD_DATE", right: "dates that exist, as 12JUL64; it was left out" },
  ZONE_CHECK: {
    field: "SSR",
    code: "MRZ_CHECK_DIGIT",
    right: "check digits that fit; what they protect was taken only where the digit of the whole fits",
  },
  ZONE_DIFFERS: {
    field: "SSR",
    code: "MRZ_DIFFERS",
    right: "what the machine-readable zone says; the fields beside it were followed",
  },
  ZONE_UNREADABLE: {
    field: "SSR",
    code: "MRZ_UNREADABLE",
    right: "whole lines of a machine-readable zone; no number was taken from it",
  },
  TOO_MANY: {
    field: "SRC",
    code: "PNR_TOO_LARGE",
    right: "a booking of at most 999 travellers, 99 legs and 5,000 requests; what is more was left out",
  },
  UNNAMED: { field: "TIF", code: "TRAVELLER_UNNAMED", right: "names of travellers; who has none yet was left out" },
  UNKNOWN_TRAVELLER: {
    field: "SSR",
    code: "TRAVELLER_UNKNOWN",
    right: "a traveller of the booking (reference of TIF, or name); the request was left out",
  },
  LINE_BREAK: { field: "", code: "LINE_BREAK", right: "segments without line breaks in them; they were joined" },
} as const satisfies Record<string, Told>;

export type Notice = keyof typeof NOTICES;

export class Notices {
  #met = new Map<Notice, { readonly first: number; count: number }>();

  /** `ordinal`: of the segment. */
  count(notice: Notice, ordinal: number): void {
    const known = this.#met.get(notice);
    if (known === undefined) this.#met.set(notice, { first: ordinal, count: 1 });
    else known.count++;
  }

  /** All since the last call. */
  tell(warn: (at: { readonly ordinal: number; readonly field: string }, code: RejectCode, right: string) => void): void {
    for (const [notice, { first, count }] of this.#met) {
      const { field, code, right } = NOTICES[notice];
      warn({ ordinal: first, field }, code, count === 1 ? right : `${right} (${count} in this message; this is the first)`);
    }
    this.#met = new Map();
  }
}
