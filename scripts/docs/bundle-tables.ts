/** The files and columns of a bundle as docs/bundle.md lists them, from the tables that read them. */
import { COLUMN_NAMES, REST_NAMES } from "#ingest/formats/csv/column-names.ts";
import { CSV_TABLES } from "#ingest/formats/csv/tables.ts";
import type { CsvTable } from "#ingest/formats/csv/table.ts";

/** One section a file, in the order in which files are read. */
export function bundleTables(): string {
  return CSV_TABLES.map(section).join("\n\n");
}

/** A header and one row, of every column that has an example: what the reader accepts without a word. */
export function exampleOf(table: CsvTable): string {
  const columns = Object.entries(table.columns).filter(([, column]) => column.example !== "");
  const row = (cells: readonly string[]): string => cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(",");
  return `${row(columns.map(([name]) => name))}\n${row(columns.map(([, column]) => column.example))}\n`;
}

/** One row a column that has other names, whatever files it is in. */
export function columnNameTable(): string {
  const rows = Object.entries(COLUMN_NAMES).map(([name, called]) => {
    const rest = REST_NAMES[name];
    return `| ${name} | ${called.join(", ")}${rest === undefined ? "" : `; joined to it: ${rest.join(", ")}`} |`;
  });
  return ["| column | also called |", "|---|---|", ...rows].join("\n");
}

function section(table: CsvTable): string {
  const rows = Object.entries(table.columns).map(
    ([name, { needed, about, form, example }]) =>
      `| ${needed ? `**${name}**` : name} | ${about} | ${form} | ${example === "" ? "" : `\`${example}\``} |`,
  );
  return [
    `### ${table.file}`,
    `One row is ${table.row}. It is the same row again by ${table.keyOf}.`,
    ["| column | what it says | accepted | example |", "|---|---|---|---|", ...rows].join("\n"),
  ].join("\n\n");
}
