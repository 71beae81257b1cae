/** Flags that commands share. */
import { InvalidArgumentError, type Command } from "commander";

/** The flags every command that opens a store has. */
export function withStoreFlags(command: Command): Command {
  return command
    .option("--json", "print JSON instead of text")
    .option("--store <url>", "the store, instead of TRAMA_STORE (sqlite:FILE, neo4j://HOST:PORT, bolt://HOST:PORT)")
    .option("--as <name>", "the reader whose clearance applies");
}

export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < min || value > max)
      throw new InvalidArgumentError(`a whole number from ${min} to ${max} is needed`);
    return value;
  };
}
