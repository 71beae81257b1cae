/** JSON with the place of every value, so that what is wrong with a file that a person wrote is told where it stands. */

export interface Placed {
  readonly line: number;
  readonly column: number;
  readonly value: string | number | boolean | null | readonly Placed[] | PlacedObject;
}

export interface PlacedObject {
  /** In the order of the file. */
  readonly members: readonly { readonly key: string; readonly line: number; readonly column: number; readonly value: Placed }[];
}

/** Where and what; thrown while reading and caught at the door. */
export class JsonProblem extends Error {
  readonly line: number;
  readonly column: number;

  constructor({ line, column }: { readonly line: number; readonly column: number }, text: string) {
    super(text);
    this.line = line;
    this.column = column;
  }
}

const DEPTH_MAX = 8;
const TOKEN = /[\s]*(?:([{}[\],:])|("(?:[^"\\\n]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

interface Token extends Pick<Placed, "line" | "column"> {
  /** A mark, or empty: then it is a value. */
  readonly mark: string;
  readonly value: string | number | boolean | null;
}

export function parsePlaced(text: string): Placed {
  const tokens = tokensOf(text);
  let next = 0;
  const take = (): Token => tokens[Math.min(next++, tokens.length - 1)]!;
  const expected = (token: Token, what: string): never => {
    throw new JsonProblem(token, `${what} is needed here`);
  };
  const read = (token: Token, depth: number): Placed => {
    if (depth > DEPTH_MAX) throw new JsonProblem(token, `values are nested more than ${DEPTH_MAX} deep`);
    const { line, column, mark, value } = token;
    if (mark === "") return { line, column, value };
    if (mark === "[") {
      const items: Placed[] = [];
      for (let item = take(); item.mark !== "]"; item = take()) {
        items.push(read(item, depth + 1));
        const behind = take();
        if (behind.mark === "]") break;
        if (behind.mark !== ",") expected(behind, '"," or "]"');
      }
      return { line, column, value: items };
    }
    if (mark !== "{") return expected(token, "a value");
    const members: PlacedObject["members"][number][] = [];
    for (let key = take(); key.mark !== "}"; key = take()) {
      if (key.mark !== "" || typeof key.value !== "string") return expected(key, "a key in double quotes");
      if (members.some((entry) => entry.key === key.value)) throw new JsonProblem(key, "this key is there twice");
      const colon = take();
      if (colon.mark !== ":") expected(colon, '":"');
      members.push({ key: key.value, line: key.line, column: key.column, value: read(take(), depth + 1) });
      const behind = take();
      if (behind.mark === "}") break;
      if (behind.mark !== ",") expected(behind, '"," or "}"');
    }
    return { line, column, value: { members } };
  };
  const whole = read(take(), 0);
  const rest = take();
  return rest.mark === "end" ? whole : expected(rest, "the end of the file");
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let [line, lineAt, at] = [1, 0, text.startsWith("\ufeff") ? 1 : 0];
  const count = (until: number): void => {
    for (let end = text.indexOf("\n", at); end !== -1 && end < until; end = text.indexOf("\n", end + 1)) {
      line++;
      lineAt = end + 1;
    }
  };
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const begins = found === null ? at + /^\s*/.exec(text.slice(at))![0].length : TOKEN.lastIndex - found[0].trimStart().length;
    count(begins);
    const place = { line, column: begins - lineAt + 1 };
    if (found === null) {
      if (begins < text.length) throw new JsonProblem(place, "this is no JSON");
      tokens.push({ ...place, mark: "end", value: null });
      return tokens;
    }
    try {
      tokens.push({
        ...place,
        mark: found[1] ?? "",
        value: found[1] === undefined ? (JSON.parse(found[0]) as Token["value"]) : null,
      });
    } catch {
      throw new JsonProblem(place, "this is no JSON");
    }
    at = TOKEN.lastIndex;
  }
}
