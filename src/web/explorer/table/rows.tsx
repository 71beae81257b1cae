/** A table that sorts by any of its columns. As many rows are drawn as are scrolled to; `aria-rowcount` says how many there are. */
import { useEffect, useMemo, useRef, useState } from "react";

export interface ColumnOf<T> {
  readonly key: string;
  readonly title: string;
  readonly text: (row: T) => string;
  /** What to sort by, where it is not the text. */
  readonly order?: (row: T) => string | number;
}

export interface RowsProps<T> {
  readonly caption: string;
  readonly rows: readonly T[];
  readonly columns: readonly ColumnOf<T>[];
  readonly isChosen: (row: T) => boolean;
  readonly isPale: (row: T) => boolean;
  readonly onChoose: (row: T, more: boolean) => void;
}

const AT_A_TIME = 100;

export function Rows<T extends { readonly id: string }>(props: RowsProps<T>) {
  const { caption, rows, columns, isChosen, isPale, onChoose } = props;
  const [sort, setSort] = useState<{ readonly key: string; readonly down: boolean } | null>(null);
  const [drawn, setDrawn] = useState(AT_A_TIME);
  const end = useRef<HTMLTableRowElement>(null);
  const sorted = useMemo(
    () =>
      sortedBy(
        rows,
        columns.find(({ key }) => key === sort?.key),
        sort?.down === true,
      ),
    [rows, columns, sort],
  );
  useEffect(() => {
    if (end.current === null) return;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn((count) => count + AT_A_TIME);
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [drawn, rows.length]);
  return (
    <table aria-rowcount={rows.length + 1}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col" aria-sort={sort?.key !== key ? "none" : sort.down ? "descending" : "ascending"}>
              <button type="button" onClick={() => setSort({ key, down: sort?.key === key && !sort.down })}>
                {title} <span aria-hidden>{sort?.key !== key ? "↕" : sort.down ? "↓" : "↑"}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.slice(0, drawn).map((row) => (
          <tr
            key={row.id}
            data-chosen={isChosen(row) || undefined}
            data-pale={isPale(row) || undefined}
            onClick={({ ctrlKey, metaKey, shiftKey }) => onChoose(row, ctrlKey || metaKey || shiftKey)}
          >
            {columns.map(({ key, text }, i) =>
              i === 0 ? (
                <th key={key} scope="row">
                  <button type="button" aria-pressed={isChosen(row)}>
                    {text(row)}
                  </button>
                </th>
              ) : (
                <td key={key}>{text(row)}</td>
              ),
            )}
          </tr>
        ))}
        {drawn < sorted.length && (
          <tr ref={end}>
            <td colSpan={columns.length}>…</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** As the rows come when no column is chosen; rows that are alike stay in that order, either way. */
function sortedBy<T>(rows: readonly T[], column: ColumnOf<T> | undefined, down: boolean): readonly T[] {
  if (column === undefined) return rows;
  const valueOf = column.order ?? column.text;
  const compare = (a: string | number, b: string | number): number =>
    typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
  return [...rows].sort((a, b) => (down ? -1 : 1) * compare(valueOf(a), valueOf(b)));
}
