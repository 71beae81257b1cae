/** Flags that commands share, and what their values may be: a value that cannot be used is wrong usage, exit code 2. */
import { InvalidArgumentError, type Command } from "commander";
import { didYouMean } from "#base/did-you-mean.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { parseTime } from "#model/time.ts";

/** Said of a store that nothing was ever put in, where its answers would only be nothing. */
export const EMPTY = "The store is empty: `trama ingest PATH` fills it (`npm start` shows a made-up demo).";

/** The flags every command that opens a store has. */
export function withStoreFlags(command: Command): Command {
  return command
    .option("--json", "print JSON instead of text")
    .option("--store <url>", "the store, instead of TRAMA_STORE (sqlite:FILE, neo4j://HOST:PORT, bolt://HOST:PORT)", storeUrl)
    .option(
      "--as <name>",
      'the user whose clearance and roles apply; without TRAMA_USERS there is "local" alone, who reads everything',
    )
    .option("--purpose <text>", "what it is for, instead of TRAMA_PURPOSE: needed with TRAMA_USERS by what looks at persons")
    .option("--under <case>", "the case that it is for");
}

/** For commands that open none: a batch may give every command the same flags. */
export function withFlagsOfNoStore(command: Command): Command {
  return command
    .option("--json", "print JSON instead of text")
    .option("--store <url>", "without effect: this command opens no store", storeUrl)
    .option("--as <name>", "without effect: this command opens no store")
    .option("--purpose <text>", "without effect: this command opens no store")
    .option("--under <case>", "without effect: this command opens no store");
}

export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isInteger(value) || value < min || value > max)
      throw new InvalidArgumentError(`a whole number from ${min} to ${max} is needed`);
    return value;
  };
}

export function numberIn(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !(value >= min && value <= max))
      throw new InvalidArgumentError(`a number from ${min} to ${max} is needed`);
    return value;
  };
}

/** ms since 1970 UTC. */
export function moment(text: string): number {
  const ms = parseTime(text);
  if (ms === undefined) throw new InvalidArgumentError("an ISO 8601 time with an offset is needed, such as 2026-11-21T08:00:00Z");
  return ms;
}

export function linkKinds(text: string): LinkKind[] {
  return text.split(",").map((word) => {
    const kind = LINK_KINDS.find((known) => known === word.trim().toUpperCase());
    if (kind === undefined) throw new InvalidArgumentError(`unknown link kind "${word}".${didYouMean(word, LINK_KINDS)}`);
    return kind;
  });
}

/** Not nothing: an unset variable in a script must not mean the folder the script runs in. */
export function someText(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("it is empty");
  return text;
}

function storeUrl(text: string): string {
  if (!/^(sqlite:.|(neo4j|bolt)(\+s|\+ssc)?:\/\/.)/.test(text))
    throw new InvalidArgumentError("sqlite:FILE, neo4j://HOST:PORT or bolt://HOST:PORT is needed (also +s)");
  return text;
}
