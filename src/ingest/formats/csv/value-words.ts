/** What else the words of the format's lists are called, in the files that offices and airlines export. Case, accents, blanks, hyphens and underscores do not matter. */
import type { Word, WordList } from "#model/words.ts";
import { foldedName } from "./column-names.ts";

type Called<L extends WordList> = Readonly<Partial<Record<Word<L>, readonly string[]>>>;

/** `H`, and `M` beside it, are read by what the column shows: see `sexColumn` in written-forms.ts. */
export const SEX_WORDS: Called<"Sex"> = {
  F: ["female", "femenino", "feminino", "feminin", "mujer", "mulher", "femme", "woman", "weiblich", "w"],
  M: ["male", "masculino", "masculin", "hombre", "homem", "homme", "varon", "man", "maennlich", "männlich", "h", "v"],
  X: ["u", "unspecified", "unknown", "other", "no especificado", "indeterminado", "non specifie", "nao especificado", "<"],
};
export const TRAVEL_STATUS_WORDS: Called<"TravelStatus"> = {
  BOOKED: ["confirmed", "hk", "reservado", "confirmado", "reserve", "confirme"],
  CHECKED_IN: ["checkedin", "check in", "checked", "facturado", "chequeado", "registrado", "enregistre"],
  BOARDED: ["embarcado", "abordo", "a bordo", "abordado", "embarque", "flown", "volado", "voado"],
  NO_SHOW: ["noshow", "no presentado", "no se presento", "ausente", "nao compareceu", "absent", "non presente"],
  DENIED: ["denied boarding", "denegado", "negado", "rechazado", "refuse"],
  OFFLOADED: ["desembarcado", "bajado", "debarque"],
};
export const TRAVELLER_TYPE_WORDS: Called<"TravellerType"> = {
  PAX: ["passenger", "pasajero", "passageiro", "passager"],
  CREW: ["crew member", "tripulacion", "tripulante", "tripulacao", "equipage"],
};
export const PAYMENT_FORM_WORDS: Called<"PaymentForm"> = {
  CASH: ["efectivo", "contado", "dinheiro", "especes", "ca"],
  CARD: [
    "credit card",
    "debit card",
    "credit",
    "debit",
    "cc",
    "tarjeta",
    "tarjeta de credito",
    "cartao",
    "cartao de credito",
    "carte",
    "carte bancaire",
  ],
  VOUCHER: ["vale", "bono", "bon"],
  MILES: ["millas", "milhas"],
};
export const PASSAGE_WORDS: Called<"Passage"> = {
  ARRIVAL: ["arr", "inbound", "llegada", "entrada", "chegada", "arrivee"],
  DEPARTURE: ["dep", "outbound", "salida", "partida", "saida", "depart"],
  TRANSIT: ["transito", "transfer", "conexion", "correspondance"],
};
export const BADGE_DIRECTION_WORDS: Called<"BadgeDirection"> = {
  IN: ["entry", "entrada", "entree"],
  OUT: ["exit", "salida", "saida", "sortie"],
};
export const FLAG_WORDS: Readonly<Record<"true" | "false", readonly string[]>> = {
  true: ["yes", "y", "si", "s", "sim", "oui", "o", "verdadero", "verdadeiro", "vrai", "t", "1"],
  false: ["no", "n", "nao", "non", "falso", "faux", "f", "0"],
};

/** Folded word → the format's, of a list and what its words are called. */
export function wordsCalled(
  words: readonly string[],
  called: Readonly<Partial<Record<string, readonly string[]>>>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of words) for (const other of [word, ...(called[word] ?? [])]) found.set(foldedName(other), word);
  return found;
}
