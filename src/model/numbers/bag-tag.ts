/**
 * Bag tags however they are written. IATA's licence plate has ten digits (Resolution 740): a leading digit, three of the airline's accounting code, six
 * of the tag. People write it with the airline's letters in place of the first four (`CM123456`), with blanks, and lose a leading zero.
 */
import { carrierCode } from "../station-codes.ts";

/** `0230 123456`, `230123456`, `CM 123456`, `TAG 0230123456` → `0230123456`; any other tag in capitals without what separates it. */
export function bagTag(text: string): string {
  const compact = text
    .toUpperCase()
    .replace(/\.0+$/, "")
    .replace(/[^A-Z0-9]/g, "");
  const bare = compact.replace(/^(?:BAG)?TAG(?=\d{9,10}$|[A-Z0-9]{2,3}\d{6}$)/, "");
  if (/^\d{9}$/.test(bare)) return `0${bare}`;
  const [, carrier = "", serial = ""] = /^([A-Z]{2,3}|[A-Z]\d|\d[A-Z])(\d{6})$/.exec(bare) ?? [];
  const accounting = carrier === "" ? undefined : ACCOUNTING.get(carrierCode(carrier));
  return accounting === undefined ? bare || text.toUpperCase() : `0${accounting}${serial}`;
}

/** Airlines' accounting codes, by their designators: those that have been the same for long. An airline that is not here keeps its letters. */
const ACCOUNTING: ReadonlyMap<string, string> = new Map(
  (
    "AA001 DL006 AC014 UA016 LH020 FX023 AS027 LA045 TP047 AF057 AM139 AV134 CM230 TA202 AR044 IB075 UX996 BA125 VS932 KL074 AZ055 LX724 OS257 " +
    "SK117 AY105 SN082 EI053 LO080 OK064 RO281 SU555 LY114 TK235 MS077 RJ512 ME076 SV065 GF072 EK176 EY607 QR157 WY910 KU229 AI098 UL603 PK214 " +
    "BG997 SQ618 TG217 MH232 GA126 VN738 PR079 CX160 CI297 BR695 CA999 MU781 CZ784 JL131 NH205 KE180 OZ988 QF081 NZ086 ET071 SA083 KQ706 AT147 " +
    "B6279 NK487 F9422 WN526 HA173"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]),
);
