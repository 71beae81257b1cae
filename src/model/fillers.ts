/**
 * What people and programs write where there is no value: words of several languages, what spreadsheets and data frames leave behind, and
 * what somebody types to get past a field that must be filled. Whatever identifies somebody is held against this first: one filler in a
 * document field would make one document, and one person, of all who have none.
 */

/** For any field, without separators and in capitals, so that N/A, n.a. and NA are one word. */
const WORDS = new Set(
  `NA NAN NAT NIL NULL NULO NULA NONE NOTHING VOID EMPTY BLANK MISSING UNDEFINED UNDEF UNKNOWN UNKN UNK UNSPECIFIED PENDING TBA TBC TBD TBN TBS
   ERROR ERR INVALID DELETED REDACTED MASKED HIDDEN WITHHELD TEST TESTING DUMMY SAMPLE EXAMPLE DEFAULT PLACEHOLDER FAKE FALSE
   NOTAVAILABLE NOTAPPLICABLE NOTKNOWN NOTPROVIDED NOTGIVEN NOTSTATED NOTSUPPLIED NOTRECORDED NOTREQUIRED NOTSET NODATA NOVALUE NOTHAVE DONTHAVE TOFOLLOW
   NODOC NODOCS NODOCUMENT NODOCUMENTS NOPASSPORT NOPASSPORTNUMBER NOPPT NONUMBER NOID NOPNR NOBOOKING NOREF NOPHONE NOTEL NOTELEPHONE NOMOBILE NOEMAIL NOMAIL NOEMAILADDRESS
   NOADDRESS NOFIXEDADDRESS NOFIXEDABODE NFA NOCARD NOCREDITCARD CASH
   SINDATO SINDATOS SINDOCUMENTO SINPASAPORTE SINNUMERO SINTELEFONO SINCORREO SINEMAIL SINDIRECCION SINDOMICILIO NOAPLICA NODISPONIBLE NOTIENE NOCONSTA NOINFORMA
   DESCONOCIDO DESCONOCIDA PENDIENTE PORCONFIRMAR NINGUNO NINGUNA VACIO PRUEBA
   SEMDADOS SEMDOCUMENTO SEMPASSAPORTE SEMNUMERO SEMTELEFONE SEMEMAIL SEMENDERECO NAOINFORMADO NAOINFORMADA NAODISPONIVEL NAOAPLICAVEL NAOTEM NAOCONSTA DESCONHECIDO DESCONHECIDA
   PENDENTE ACONFIRMAR NENHUM NENHUMA VAZIO TESTE
   SANSDOCUMENT SANSPASSEPORT SANSNUMERO SANSTELEPHONE SANSEMAIL SANSADRESSE SDF NONRENSEIGNE NONRENSEIGNEE NONDISPONIBLE NONAPPLICABLE NONCOMMUNIQUE INCONNU INCONNUE AUCUN AUCUNE NEANT
   ENATTENTE ACOMPLETER
   UNBEKANNT KEINE KEINER KEINES KEINEANGABE OHNE NICHTBEKANNT NICHTVORHANDEN FEHLT OFFEN
   SCONOSCIUTO SCONOSCIUTA NESSUNO NESSUNA NONDISPONIBILE SENZADOCUMENTO ONBEKEND GEEN NVT YOK BILINMIYOR BRAK NIEZNANY`.split(
    /\s+/,
  ),
);

/** What a spreadsheet shows where it could not calculate. */
const SPREADSHEET_ERROR = /^#(?:REF!?|N\/?A|VALUE!?|NAME\??|DIV\/0!?|NUM!?|NULL!?|SPILL!?|CALC!?|GETTING_DATA)$/i;
const ZEROS = /^0{2,}$/;
const ONE_CHARACTER = /^(.)\1*$/u;
/** Along a row of keys; a few characters may be chance, and every number holds some. */
const RUN_MIN = 5;
const KEYS = ["01234567890", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"];
const RUNS = KEYS.flatMap((keys) => [keys, [...keys].reverse().join("")]);
/** ABC123, XYZ999, ABC000: what an example looks like, whatever it is one of. */
const EXAMPLES = /^(?:(?:ABC|XYZ|XXX)(?:0?1234?5?6?7?8?9?0?|(\d)\1*))$/;

/** A name, or a number that a house gives by counting, of which the first may be 1 and the 12345th is 12345: a word, or zeros. */
export function isFillerWord(value: string): boolean {
  const given = value.trim().toUpperCase();
  const compact = compacted(given);
  return compact === "" || WORDS.has(compact) || ZEROS.test(compact) || SPREADSHEET_ERROR.test(given);
}

/** A number that many issuers give, long and out of no order: of a document or a booking, a token, a phone. */
export function isFiller(value: string): boolean {
  const compact = compacted(value.toUpperCase());
  if (isFillerWord(value) || ONE_CHARACTER.test(compact) || EXAMPLES.test(compact)) return true;
  return compact.length >= RUN_MIN && RUNS.some((run) => run.includes(compact));
}

function compacted(text: string): string {
  return text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
}

/** An e-mail address that nobody has: its first part says so, or all of it is an example. */
export function isFillerEmail(value: string): boolean {
  const [local = "", domain = ""] = value.trim().split("@");
  return isFiller(local) || (isFiller(domain.split(".")[0]!) && !/\d/.test(local) && local.length <= FILLER_LOCAL_MAX);
}
const FILLER_LOCAL_MAX = 3;

/**
 * A network address that no one connection has: of nobody, of the machine itself, of a link or of a private network, which any number of
 * networks use (RFC 6890).
 */
export function isFillerIp(value: string): boolean {
  const ip = value
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, "");
  if (/^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|255\.)/.test(ip)) return true;
  const [first, second] = ip.split(".").map(Number);
  if ((first === 172 && second! >= 16 && second! <= 31) || (first === 100 && second! >= 64 && second! <= 127)) return true;
  return /^[0:]+1?$/.test(ip) || /^f[cd][0-9a-f]{2}:/.test(ip) || /^fe[89ab][0-9a-f]:/.test(ip);
}
