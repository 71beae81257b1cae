/** What a PAXLST file says, as plain data, and what was told about it. */
import { EdifactTokenizer } from "#ingest/formats/edifact/tokenizer.ts";
import { PaxlstReader } from "#ingest/formats/paxlst/message-reader.ts";

/** `pieceLength`: how the text is cut on its way in. */
export function readPaxlst(text: string, pieceLength = text.length): object {
  const said: { legs: object[]; listings: object[]; told: string[] } = { legs: [], listings: [], told: [] };
  const tokenizer = new EdifactTokenizer(({ ordinal, code }) => said.told.push(`${ordinal} ${code}`));
  const reader = new PaxlstReader({
    leg: (leg) => said.legs.push(leg),
    listing: ({ purpose, traveller, legs }) =>
      said.listings.push({
        purpose: `${purpose.code} ${purpose.status}`,
        on: legs.map((leg) => `${leg.carrier}${leg.number} ${leg.origin}-${leg.destination}`),
        traveller,
      }),
    warn: (at, code, right) => said.told.push(`warning ${at.ordinal} ${at.field} ${code}: ${right}`),
    reject: (at, code, right) => said.told.push(`reject ${at.ordinal} ${at.field} ${code}: ${right}`),
  });
  for (let at = 0; at < text.length; at += pieceLength)
    for (const segment of tokenizer.push(text.slice(at, at + pieceLength))) reader.read(segment);
  for (const segment of tokenizer.finish()) reader.read(segment);
  reader.finish();
  return said;
}
