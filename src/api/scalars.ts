/** Times and dates: ISO 8601 outside; ms since 1970 UTC in arguments; the model keeps either. Described in schema.graphql. */
import { GraphQLError, Kind, type ValueNode } from "graphql";
import { formatDate, formatTime, parseDate, parseTime } from "#model/time.ts";

function bad(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

function timeMs(value: unknown): number {
  const ms = typeof value === "string" ? parseTime(value) : undefined;
  if (ms === undefined) throw bad("a DateTime is ISO 8601 with an offset or Z, such as 2026-11-21T08:05:00Z");
  return ms;
}

export const DateTime = {
  __serialize: (value: unknown) => (typeof value === "number" ? formatTime(value) : String(value)),
  __parseValue: timeMs,
  __parseLiteral: (node: ValueNode) => timeMs(node.kind === Kind.STRING ? node.value : undefined),
};

function dateText(value: unknown): string {
  if (typeof value !== "string" || parseDate(value) === undefined) throw bad("a Date is YYYY-MM-DD and exists in the calendar");
  return value;
}

export const DateScalar = {
  __serialize: (value: unknown) => (typeof value === "number" ? formatDate(value) : String(value)),
  __parseValue: dateText,
  __parseLiteral: (node: ValueNode) => dateText(node.kind === Kind.STRING ? node.value : undefined),
};
