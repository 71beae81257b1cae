/** What a PNRGOV file says, as plain data, and what was told about it. */
import { EdifactTokenizer } from "#ingest/formats/edifact/tokenizer.ts";
import { PnrgovReader } from "#ingest/formats/pnrgov/message-reader.ts";

/** `pieceLength`: how the text is cut on its way in. */
export function readPnrgov(text: string, pieceLength = text.length): object {
  const said: { pnrs: object[]; told: string[] } = { pnrs: [], told: [] };
  const tokenizer = new EdifactTokenizer(({ ordinal, code }) => said.told.push(`${ordinal} ${code}`));
  const reader = new PnrgovReader({
    pnr: (pnr) => said.pnrs.push(pnr),
    warn: (at, code, right) => said.told.push(`warning ${at.ordinal} ${at.field} ${code}: ${right}`),
    reject: (at, code, right) => said.told.push(`reject ${at.ordinal} ${at.field} ${code}: ${right}`),
  });
  for (let at = 0; at < text.length; at += pieceLength)
    for (const segment of tokenizer.push(text.slice(at, at + pieceLength))) reader.read(segment);
  for (const segment of tokenizer.finish()) reader.read(segment);
  reader.finish();
  return said;
}
