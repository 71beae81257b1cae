/**
 * What is never stored: full payment card numbers, and the meal, medical and religious service codes of bookings (they tell
 * religion and health). They are cut out of payment cells, names of companies, addresses and free text before a record, its raw text or its
 * hash is made. A document's or a phone's number is never taken for a card's: one in ten passes the same check, and of some states' identity
 * numbers every one.
 */

/** Meals (several follow a faith), and assistance or medical services: IATA special service request codes. */
const SERVICE_CODES =
  "AVML BBML BLML CHML CNML DBML FPML FSML GFML HFML HNML JNML JPML KSML LCML LFML LPML LSML MOML NFML NLML NOML ORML PFML PRML RVML SFML SPML VGML VJML VLML VOML " +
  "BLND DEAF DPNA ESAN LEGB LEGL LEGR MAAS MEDA MEDI OXYG PPOC STCR SVAN WCBD WCBW WCHC WCHR WCHS WCLB WCMP WCOB";
const SERVICE = new RegExp(`\\b(?:${SERVICE_CODES.split(" ").join("|")})\\b`, "g");
const DIGITS_LIKE_CARD = /\d(?:[ -]?\d){12,18}/g;

/** 13 to 19 digits that pass the Luhn check. */
export function isCardNumber(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    let digit = digits.charCodeAt(i) - 48;
    if (double) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
}

/** A cell that holds a card number and nothing else, in any spacing. */
export function holdsCardNumber(cell: string): boolean {
  const digits = cell.replace(/[ .-]/g, "");
  return /^\d+$/.test(digits) && isCardNumber(digits);
}

export function maskCardNumbers(text: string): string {
  return text.replace(DIGITS_LIKE_CARD, (run) => (isCardNumber(run.replace(/[ -]/g, "")) ? "[card]" : run));
}

export function maskSensitive(text: string): string {
  return maskCardNumbers(text).replace(SERVICE, "[service]");
}
