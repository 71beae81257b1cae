/**
 * Names as they come out of travel documents and bookings, made comparable (docs/bundle.md, "Numbers and names"; docs/method.md,
 * "Persons from identities"). Identity ids hash what these functions return: a change here makes every identity a new one.
 */
import anyAscii from "any-ascii";

/** Titles that airlines put behind or glue to given names: `MOLLYMRS`, `JOHN MR`. Longest first, so that MRS is not read as MR. */
const TITLES = ["MSTR", "MISS", "PROF", "CHD", "INF", "MRS", "MR", "MS", "DR"];
const TITLE_SET: ReadonlySet<string> = new Set(TITLES);
/** Words that say a name is not known (docs/bundle.md, "How files are read", and their common kin). */
const NOT_KNOWN: ReadonlySet<string> = new Set(["FNU", "LNU", "XXX", "UNKNOWN", "NFN", "NLN"]);
/** Names that end in the letters of a title and are names all the same, where what stands before could be one too. */
const NO_TITLE: ReadonlySet<string> = new Set(
  `AAMR ABRAMS ABUAMR ADAMS ARTEMISS ARVINDR BENAMR BHUPENDR CHANDR DEVENDR DHARMENDR EVANDR GAJENDR GRAHAMS GURINDR HAIDR HARINDR HARMS HAYDR HELMS
   HEYDR INDR ISKANDR JASWINDR JITENDR KHEDR KHIDR LEANDR LEYNDR MAHENDR MANINDR MUAMR NAEMR NARENDR NARMISS OMMR RABINDR RAJENDR RAVINDR RICHD SANDR
   SATINDR SIKANDR SIMMS SKANDR SURENDR TIMMS UPENDR VIRENDR WILLIAMS WILMS YOGENDR`.split(/\s+/),
);
const ALEXANDER = /(X|KS|Z)ANDR$/;
/** Given names of two letters to which titles are glued. */
const SHORT_NAMES: ReadonlySet<string> = new Set("AJ AL BO CJ CY DJ ED JC JJ JO JR MJ MO PJ TJ TY".split(" "));
/**
 * One open syllable, or none: what is left of QAMR, LAMISS, SHAMS and KHADR without their ends. It is the whole of a name at times (THI, YU),
 * which keeps its title then: a title too many is seen through (endsInTitle), a name cut in half is another name.
 */
const OPEN_SYLLABLE = /^(?:[^AEIOUY]|QU)*[AEIOUY]?$/;
const PLAIN = /^[A-Z]+(?: [A-Z]+)*$/;
const MAYBE_NOT_KNOWN = /\b(?:FNU|LNU|XXX|UNKNOWN|NFN|NLN)\b/;

/** Upper-case ASCII letters, single spaces; diacritics folded; `XXX`, `FNU`, `LNU` are not known (empty). */
export function normaliseName(text: string): string {
  // Most names in messages are plain already; this path keeps ingest fast.
  const plain = PLAIN.test(text)
    ? text
    : anyAscii(text)
        .toUpperCase()
        .replace(/['`]/g, "")
        .replace(/[^A-Z]+/g, " ")
        .trim();
  if (!MAYBE_NOT_KNOWN.test(plain)) return plain;
  return plain
    .split(" ")
    .filter((word) => !NOT_KNOWN.has(word))
    .join(" ");
}

/** Given names without the title glued to them or standing beside them. `MOLLYMRS` → `MOLLY`; `MR` alone → ``. */
export function normaliseGivenNames(text: string): string {
  return givenNamesWithout(text, withoutGluedTitle);
}

function givenNamesWithout(text: string, cut: (word: string) => string): string {
  const words = withoutTitleWords(normaliseName(text));
  if (words.length === 0) return "";
  const last = words.length - 1;
  words[last] = cut(words[last]!);
  return words.join(" ");
}

/**
 * Given names as record keys have them: without whatever may be a title. A key may take two names for one, since more than a name is in it,
 * but must stay what it was in stores that are there.
 */
export function givenNamesKey(text: string): string {
  return givenNamesWithout(text, withoutAnyTitle);
}

/** Whether the longer of two names is the other with a title glued to it. */
export function endsInTitle(long: string, short: string): boolean {
  return short.length >= 2 && long.startsWith(short) && TITLE_SET.has(long.slice(short.length));
}

/**
 * Surnames without titles standing beside them. Bookings need two letters, so systems double a surname of one: `YY` + `MOANMISS`
 * is Moan Y. One letter stands for both spellings.
 */
export function normaliseSurname(text: string): string {
  const name = normaliseName(text);
  const words = withoutTitleWords(name);
  const surname = words.length === 0 ? name : words.join(" ");
  return surname.length === 2 && surname[0] === surname[1] ? surname[0]! : surname;
}

/** Organisation names: normalised words in order, without the legal forms at their end. */
export function normaliseOrganization(text: string): string {
  const words = normaliseAddress(text.replace(/&/g, " AND "));
  const bare = words.replace(LEGAL_FORMS, "");
  return bare === "" ? words : bare;
}

const LEGAL_FORMS =
  /(?: (?:S ?A ?S?(?: DE C ?V)?|S ?DE ?R ?L(?: DE C ?V)?|S ?R ?L|S ?L|L ?L ?C|LTDA?|LIMITED|INC|GMBH|CORP|CO|B ?V|N ?V|AG|P ?L ?C|PTY|S ?P ?A|OY|AB|A ?S))+$/;

/** Addresses: normalised words and numbers, punctuation dropped. */
export function normaliseAddress(text: string): string {
  return anyAscii(text)
    .toUpperCase()
    .replace(/['`]/g, "")
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();
}

function withoutTitleWords(name: string): string[] {
  if (name === "") return [];
  const words = name.split(" ");
  let start = 0;
  let end = words.length;
  while (end > start && TITLE_SET.has(words[end - 1]!)) end--;
  while (start < end && TITLE_SET.has(words[start]!)) start++;
  return start === 0 && end === words.length ? words : words.slice(start, end);
}

function withoutGluedTitle(word: string): string {
  const title = gluedTitle(word);
  if (title === undefined || NO_TITLE.has(word) || (title === "DR" && ALEXANDER.test(word))) return word;
  const name = word.slice(0, -title.length);
  const isInitial = name.length === 1 && title.length >= 3;
  if (!isInitial && !SHORT_NAMES.has(name) && (name.length < 3 || OPEN_SYLLABLE.test(name))) return word;
  return title === "DR" || title === "PROF" ? withoutGluedTitle(name) : name;
}

const KEPT_IN_KEYS: ReadonlySet<string> = new Set(
  "ABRAMS ADAMS AMR AMS BADR HAIDR HAYDR JAMS KHIDR NADR OMR QADR RICHD SADR SAMR SAMS SHAMS SIMS THOMS WILLIAMS".split(" "),
);

function withoutAnyTitle(word: string): string {
  const title = gluedTitle(word);
  if (title === undefined || KEPT_IN_KEYS.has(word) || (title === "DR" && ALEXANDER.test(word))) return word;
  // One letter before MISS or MRS is an initial (`AMISS`); before MR, MS or DR it may be the name itself (`AMR`).
  if (word.length - title.length < (title.length >= 3 ? 1 : 2)) return word;
  const name = word.slice(0, -title.length);
  return title === "DR" || title === "PROF" ? withoutAnyTitle(name) : name;
}

/** The letters of a title that a word ends in. */
function gluedTitle(word: string): string | undefined {
  const ending = word.charCodeAt(word.length - 1);
  // Titles end in D, F, R or S: most given names stop here.
  if (ending !== 68 && ending !== 70 && ending !== 82 && ending !== 83) return undefined;
  return TITLES.find((candidate) => word.endsWith(candidate));
}
