/**
 * That reading costs no more than in proportion to what is read: whatever shape the input has, eight times as much of it takes no more than
 * three times eight times as long. What is worse than linear takes 64 times as long, or more. Processor time, the least of nine where one is too much, so that what
 * else runs on the machine does not count, nor the collector of a process that has run many tests.
 */
const GROWTH = 8;
const ALLOWED = 3 * GROWTH;
const ROUNDS = 9;
/** Below this the clock's steps and the collector say more than the reader. */
const COUNTS_FROM_MS = 4;

/** A shape of input: of each size, the text as often as it takes. */
export const many = (text: string) => (size: number) => text.repeat(Math.ceil(size / text.length));

/** What was wrong, with both times; empty when reading is linear. `make` gives an input of a size, `read` is done when it has been read. */
export async function growthOf<Input>(
  make: (size: number) => Input,
  read: (input: Input) => unknown,
  size: number,
): Promise<string> {
  const inputs = [make(size), make(size * GROWTH)] as const;
  let small = Infinity;
  let large = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    small = Math.min(small, await cost(inputs[0], read));
    large = Math.min(large, await cost(inputs[1], read));
    if (large <= ALLOWED * Math.max(small, COUNTS_FROM_MS)) return "";
  }
  return `${GROWTH} times as much took ${large} ms in place of ${small}`;
}

async function cost<Input>(input: Input, read: (input: Input) => unknown): Promise<number> {
  const before = process.cpuUsage();
  await read(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}
