/** The tables of docs/method.md, made from the tables of the method. */
import { TIE_CODES, type TieRow, type TieShape } from "#analytics/tie-method.ts";
import { CODES, type CodeEntry, type ReasonCode } from "#findings/codes.ts";
import { METHOD_VERSIONS } from "#findings/method-versions.ts";
import type { Shape, Times, Weight } from "#findings/reason-weight.ts";
import { detectionSettings, type DetectionSettings } from "#findings/settings.ts";

const number = (value: number): string => String(value).replace("-", "−");

function tieShape(shape: TieShape, hub: number | null): string {
  const size = number(shape.size);
  switch (shape.shape) {
    case "constant":
      return size;
    case "shared-out":
      return `${size} / ${shape.by === "root" ? "√n" : "n"}`;
    case "rarity":
      return `−${size === "1" ? "" : `${size} · `}ln(partners), from 0; an agency's own × ${shape.agency}`;
    case "rarity-of-name":
      return `${size} · ln(${hub! + 1} / n) / ln(${hub! / 2})`;
    case "calls":
      return `${size} · (1 − ln n / ln ${2 * hub!}) / √pairs; one call only × ${shape.once}`;
    case "chance":
      return `${size} · min(1, −log10 p / ${shape.decades})`;
  }
}

function tieRow(code: string, row: TieRow): string[] {
  const is = [row.domestic ? "domestic" : "", row.onForm ? "on the form" : "", row.stands ? "never damped" : ""];
  return [
    `\`${code}\``,
    row.group,
    row.kind ?? "–",
    tieShape(row.weight, row.hubMax),
    row.hubMax === null ? "–" : String(row.hubMax),
    is.filter((word) => word !== "").join(", ") || "–",
  ];
}

function shapeText(shape: Shape): string {
  switch (shape.shape) {
    case "constant":
      return number(shape.size);
    case "counted": {
      const terms = Object.entries(shape.each).map(([name, { add, beyond = 0 }]) =>
        beyond === 0 ? `${add} · ${name}` : `${add} · (${name} − ${beyond})`,
      );
      return `min(${shape.max}, ${[...(shape.base === 0 ? [] : [String(shape.base)]), ...terms].join(" + ")})`;
    }
    case "surprise":
      return `1 + ln(${Math.round(1000 * shape.at) / 1000} / chance), from 0 to ${shape.max}`;
    case "cohesion":
      return `${shape.size} · min(1, (independent − 1) / ${shape.whole}) · √strength`;
  }
}

function timesText(times: Times): string {
  switch (times.by) {
    case "part":
      return times.of;
    case "less":
      return `(1 − ${times.size === 1 ? "" : `${times.size} · `}${times.of})`;
  }
}

const weightText = (weight: Weight): string => [shapeText(weight), ...(weight.times ?? []).map(timesText)].join(" × ");

function reasonRow(code: string, { group, weight, against, onlyIfTelling, cites }: CodeEntry): string[] {
  const own =
    "byDetector" in weight
      ? Object.entries(weight.byDetector)
          .map(([detector, of]) => `\`${detector}\`: ${weightText(of)}`)
          .join("; ")
      : weightText(weight);
  const only = onlyIfTelling === true ? "; only above 0" : "";
  const learnt = detectionSettings().learnt[code as ReasonCode] ?? 1;
  return [`\`${code}\``, group, `${against === true ? "against: " : ""}${own}${only}`, number(learnt), cites.join(", ")];
}

/** Every number that is not in the two tables of ties and reasons, by the name of its setting. */
function settingRows({ analytics, reasons: _reasons, learnt: _learnt, ...own }: DetectionSettings): string[][] {
  const { ties: _ties, ...of } = analytics;
  const rows = (room: string, settings: object): string[][] =>
    Object.entries(settings).map(([name, value]) => [
      room,
      `\`${name}\``,
      Array.isArray(value) || typeof value === "object" ? listed(value) : number(value as number),
    ]);
  return [...rows("ties and groups", of), ...rows("findings", own)];
}

function listed(value: object): string {
  const items = Array.isArray(value) ? value.map(String) : Object.entries(value).map(([key, of]) => `${key} ${String(of)}`);
  return items.length > 10 ? `${items[0]!} … ${items.at(-1)!}` : items.join(", ");
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

export function tieTable(): string {
  const { ties } = detectionSettings().analytics;
  return table(
    ["code", "group", "independent kind", "weight", "hub above", "is"],
    TIE_CODES.map((code) => tieRow(code, ties[code])),
  );
}

export function reasonTable(): string {
  return table(
    ["code", "group", "weight", "learnt ×", "cites"],
    Object.entries(CODES).map(([code, row]) => reasonRow(code, row)),
  );
}

export function settingTable(): string {
  return table(["of", "setting", "value"], settingRows(detectionSettings()));
}

export function versionTable(): string {
  return table(
    ["version", "id", "what changed"],
    METHOD_VERSIONS.map(({ version, id, says }) => [String(version), `\`${id}\``, says]),
  );
}
