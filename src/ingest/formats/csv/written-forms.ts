/**
 * In which form the cells of a file's columns are written: the whole file is looked at before the first cell is judged that its own text leaves in
 * doubt. A column goes by its own majority, and one that shows nothing by the other columns of its kind, for one program wrote them all.
 */
import { CellProblem, type Written } from "./cells.ts";
import { isPlainDay, isPlainMoment, writtenDay, writtenMoment, type DayOrder } from "./written-day.ts";
import { isPlainNumber, writtenNumber, type DecimalMark } from "./written-number.ts";

/** So many times as many cells of one form as of the other are a majority. */
const MAJORITY = 10;
/** So many doubtful cells, none of which could not be thousands, are thousands where smaller numbers have no mark. */
const GROUPED_MIN = 5;

const DOUBTFUL_NUMBER = new CellProblem(
  "DOUBTFUL",
  "a number that can be read in one way only, such as 9900 or 9900.00: here the mark may stand before a fraction or between thousands, and no other cell of the file tells",
  { spares: true },
);
const DOUBTFUL_DAY = new CellProblem(
  "DOUBTFUL",
  "a day as YYYY-MM-DD: here day and month can change places, and no other cell of the file tells which is first",
);
const DOUBTFUL_SEX = new CellProblem("DOUBTFUL", "F, M or X: beside the file's other letters M may be either");
const CENTURY = new CellProblem("DOUBTFUL", "a day as YYYY-MM-DD: a year of two digits may be of this century or the last");
const DAY_NUMBER = new CellProblem(
  "BAD_DATE",
  "a day as YYYY-MM-DD: a spreadsheet's day number counts from 1900 or from 1904; format the column as text and export it again",
  { fatal: true },
);
const NEGATIVE = new CellProblem("BAD_NUMBER", "a number of 0 or more: this one is less than nothing");

/** Whether a cell of this kind is read as it is, whatever the others are. */
export function isPlain(written: Written, cell: string): boolean {
  if (written === "number" || written === "count" || written === "amount") return isPlainNumber(cell);
  if (written === "sex") return cell === "F" || cell === "M" || cell === "X";
  if (written === "moment") return isPlainMoment(cell);
  return isPlainDay(cell);
}

/** What the cells of one column show. */
class ColumnEvidence {
  readonly written: Written;
  readonly marks = { ".": 0, ",": 0 };
  readonly orders = { "day first": 0, "month first": 0 };
  readonly letters = new Set<string>();
  #doubtful = 0;
  #small = 0;
  #large = 0;

  constructor(written: Written) {
    this.written = written;
  }

  add(cell: string): void {
    if (this.written === "sex") this.letters.add(cell.toUpperCase());
    else if (this.written === "moment") this.#addDay(writtenMoment(cell)?.day ?? "", false);
    else if (this.written === "day" || this.written === "birth") this.#addDay(cell, this.written === "birth");
    else this.#addNumber(cell);
  }

  #addDay(cell: string, birth: boolean): void {
    const day = writtenDay(cell, { birth });
    if (day.form === "day" && day.shows !== null) this.orders[day.shows]++;
  }

  #addNumber(cell: string): void {
    const number = writtenNumber(cell, { amount: this.written === "amount" });
    if (number.form === "doubtful") this.#doubtful++;
    else if ("value" in number) {
      if (number.shows !== null) this.marks[number.shows]++;
      else if (number.form === "plain") {
        if (Number(number.value) > 999) this.#large++;
        else this.#small++;
      }
    }
  }

  /** Every number of a thousand and more has a mark, and the smaller ones have none. */
  get isGrouped(): boolean {
    return this.#doubtful >= GROUPED_MIN && this.#small > 0 && this.#large === 0;
  }
}

export class WrittenForms {
  readonly #columns = new Map<string, ColumnEvidence>();

  /** A cell of the first look. */
  add(column: string, written: Written, cell: string): void {
    let evidence = this.#columns.get(column);
    if (evidence === undefined) this.#columns.set(column, (evidence = new ColumnEvidence(written)));
    evidence.add(cell);
  }

  /** The cell as the format has it, or what is doubtful. What is none of the forms stays as it is: its column's reader says what would be right. */
  formatted(column: string, written: Written, cell: string): string | CellProblem {
    if (written === "sex") return this.#sex(column, cell);
    if (written === "moment") return this.#moment(column, cell);
    if (written === "day" || written === "birth") return this.#day(column, cell, written === "birth");
    return this.#number(column, written, cell);
  }

  /** What a column was taken to be written in, where it is not the format's own form; to be told once. */
  told(): { readonly column: string; readonly text: string }[] {
    return [...this.#columns].flatMap(([column, evidence]) => {
      const texts: string[] = [];
      if (isNumeric(evidence.written) && (this.#mark(evidence) === "," || evidence.isGrouped))
        texts.push(evidence.isGrouped && this.#mark(evidence) === null ? "marks between thousands" : "decimal commas");
      const order = this.#order(evidence);
      if (order !== null && evidence.orders[order] > 0) texts.push(`the ${order}`);
      return texts.map((text) => ({ column, text: `cells of this column are read with ${text}, as the file shows` }));
    });
  }

  #number(column: string, written: Written, cell: string): string | CellProblem {
    const number = writtenNumber(cell, { amount: written === "amount" });
    if (number.form === "negative") return NEGATIVE;
    if ("value" in number) return number.value;
    if (number.form !== "doubtful") return cell;
    const evidence = this.#columns.get(column);
    const mark = evidence === undefined ? null : this.#mark(evidence);
    const [asWhole, asFraction] = [`${number.whole}${number.fraction}`, `${number.whole}.${number.fraction}`];
    if (written === "count") return asWhole;
    if (mark !== null) return mark === number.mark ? asFraction : asWhole;
    return evidence?.isGrouped === true ? asWhole : DOUBTFUL_NUMBER;
  }

  #mark(evidence: ColumnEvidence): DecimalMark | null {
    const { ".": points, ",": commas } = evidence.marks;
    if (points + commas > 0) return majority(points, commas, [".", ","]);
    const all = [...this.#columns.values()].filter(({ written }) => isNumeric(written)).map(({ marks }) => marks);
    const [allPoints, allCommas] = [sum(all.map((marks) => marks["."])), sum(all.map((marks) => marks[","]))];
    return evidence.isGrouped ? null : majority(allPoints, allCommas, [".", ","]);
  }

  #order(evidence: ColumnEvidence): DayOrder | null {
    const { "day first": days, "month first": months } = evidence.orders;
    if (days + months > 0) return majority(days, months, ["day first", "month first"]);
    const all = [...this.#columns.values()].map(({ orders }) => orders);
    return majority(sum(all.map((orders) => orders["day first"])), sum(all.map((orders) => orders["month first"])), [
      "day first",
      "month first",
    ]);
  }

  #day(column: string, cell: string, birth: boolean): string | CellProblem {
    const day = writtenDay(cell, { birth });
    if (day.form === "day") return day.day;
    if (day.form === "century") return CENTURY;
    if (day.form === "day number") return DAY_NUMBER;
    if (day.form === "none") return cell;
    const evidence = this.#columns.get(column);
    const order = evidence === undefined ? null : this.#order(evidence);
    if (order === null) return DOUBTFUL_DAY;
    return order === "day first" ? day.dayFirst : day.monthFirst;
  }

  /** A time without an offset stays one. */
  #moment(column: string, cell: string): string | CellProblem {
    const moment = writtenMoment(cell);
    if (moment === undefined) return cell;
    const day = this.#day(column, moment.day, false);
    return typeof day === "string" ? `${day}T${moment.clock}${moment.offset}` : day;
  }

  /** `H` is a man (hombre, homme, homem) and so is `V` (varón): beside them `M` is a woman (mujer, mulher), unless women are `F`. */
  #sex(column: string, cell: string): string | CellProblem {
    if (cell.toUpperCase() !== "M") return cell;
    const letters = this.#columns.get(column)?.letters ?? new Set();
    if (!letters.has("H") && !letters.has("V")) return cell;
    return letters.has("F") ? DOUBTFUL_SEX : "F";
  }
}

function isNumeric(written: Written): boolean {
  return written === "number" || written === "count" || written === "amount";
}

function majority<T>(one: number, other: number, [first, second]: readonly [T, T]): T | null {
  if (one > 0 && one >= MAJORITY * other) return first;
  return other > 0 && other >= MAJORITY * one ? second : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
