/** A row whose document number is a machine-readable zone: what the zone says goes into the cells that the row leaves empty. */
import { contradictions, zoneFields, zoneProblems, type ZoneProblem } from "../mrz/zone-fields.ts";
import { readZone, withoutCheckDigit } from "../mrz/read-zone.ts";

export interface ZoneCells {
  /** Column → what stands for its cell. */
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: readonly ZoneProblem[];
}

/** Columns that may hold one. */
const HOLDERS = ["document_number", "visa_number"];

/** `cellOf`: "" where the row has no such cell. `day`: of the journey, "" when it is not known. Undefined where there is no zone: nearly always. */
export function zoneCells(
  columns: readonly string[],
  cellOf: (column: string) => string,
  day: () => string,
): ZoneCells | undefined {
  let found: ZoneCells | undefined;
  for (const holder of HOLDERS) {
    const cell = columns.includes(holder) ? cellOf(holder) : "";
    if (!cell.includes("<") && cell.length < SHORTEST) continue;
    const read = zoneCellsOf(holder, cell, { columns, cellOf, day });
    if (read !== undefined)
      found = { cells: { ...read.cells, ...found?.cells }, problems: [...(found?.problems ?? []), ...read.problems] };
  }
  return found;
}

/** A line of TD1, the shortest; no number of a document is as long. */
const SHORTEST = 30;

interface Beside {
  readonly columns: readonly string[];
  readonly cellOf: (column: string) => string;
  readonly day: () => string;
}

function zoneCellsOf(holder: string, cell: string, { columns, cellOf, day }: Beside): ZoneCells | undefined {
  const text = readZone(cell);
  if (text === undefined) {
    const number = withoutCheckDigit(cell);
    return number === cell ? undefined : { cells: { [holder]: number }, problems: [] };
  }
  const problems = zoneProblems(text).map((problem) =>
    problem.field === "document_number" ? { ...problem, field: holder } : problem,
  );
  if (text.zone === undefined) return { cells: { [holder]: "" }, problems };
  const fields = zoneFields(text.zone, day());
  const cells: Record<string, string> = { [holder]: fields.document_number };
  // A visa's zone is about the visa, and about whom it is of.
  const described: (keyof typeof fields)[] = ["surname", "given_names", "sex", "date_of_birth", "nationality"];
  if (holder === "document_number") described.push("document_type", "document_issuer", "document_expiry");
  const given: Record<string, string> = {};
  for (const column of described) {
    given[column] = columns.includes(column) ? cellOf(column) : "";
    if (given[column] === "" && fields[column] !== "") cells[column] = fields[column];
  }
  for (const column of contradictions(fields, given))
    problems.push({
      field: column,
      code: "MRZ_DIFFERS",
      text: "what the machine-readable zone of the document says; the row says something else, and was followed",
    });
  return { cells, problems };
}
