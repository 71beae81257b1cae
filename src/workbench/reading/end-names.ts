/**
 * What headers call the two ends of an edge, in the languages that people and programs write them: words, with or without others beside them that
 * say no more (`Source ID`, `from_node`, `AirportFrom`).
 */

/** Pairs of lists: a word of the first names the source, one of the second the target. */
const PAIRS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["source", "src"],
    ["target", "tgt", "destination", "dest", "dst"],
  ],
  [["from"], ["to"]],
  [
    ["origin", "orig", "origen", "origem", "origine"],
    ["destination", "dest", "dst", "destino"],
  ],
  [
    ["desde", "de", "von", "depuis"],
    ["hasta", "a", "para", "nach", "vers"],
  ],
  [
    ["fuente", "fonte", "quelle"],
    ["destino", "cible", "ziel", "alvo", "objetivo"],
  ],
  [
    ["departure", "dep", "salida", "partida", "depart"],
    ["arrival", "arr", "llegada", "chegada", "arrivee"],
  ],
  [
    ["sender", "remitente", "remetente", "emisor", "emetteur", "expediteur"],
    ["receiver", "recipient", "addressee", "destinatario", "receptor", "destinataire"],
  ],
  [
    ["caller", "calling", "llamante", "chamador", "appelant"],
    ["callee", "called", "receiver", "llamado", "chamado", "appele"],
  ],
  [["shipper"], ["consignee"]],
  [
    ["payer", "pagador", "ordenante"],
    ["payee", "beneficiary", "beneficiario"],
  ],
  [["parent"], ["child"]],
  [["follower"], ["followee", "followed"]],
  [["head"], ["tail"]],
  [["start"], ["end"]],
  [["first"], ["second"]],
];
/** Only beside a word of `BESIDE`: `node 1`, `person_b`. */
const COUNTED: readonly (readonly [string, string])[] = [
  ["1", "2"],
  ["a", "b"],
  ["i", "j"],
];
/** Words that are hardly anything else, which may stand for the ends though they are no pair. */
const SOURCES = ["source", "src", "from", "origin", "origen", "origem", "origine", "fuente", "sender"];
const TARGETS = ["target", "tgt", "to", "destination", "dest", "dst", "destino", "cible", "receiver", "recipient"];
const BESIDE = new Set(
  "id ids node nodes name names key code codes vertex label number no nr num airport aeropuerto aeroporto aeroport iata icao user account actor entity person persona pessoa personne passenger traveller phone party member endpoint nodo noeud numero nombre nome nom the of".split(
    " ",
  ),
);
const NEIGHBOURS = new Set(
  "neighbours neighbors neighbour neighbor adjacent adjacency targets vecinos vizinhos voisins nachbarn links".split(" "),
);

export interface EndColumns {
  readonly source: number;
  readonly target: number;
  /** Named as the format names them, with nothing guessed. */
  readonly plain: boolean;
  /** The second column and all behind it are the first one's neighbours. */
  readonly adjacency: boolean;
}

/** Which columns of a first row are called an edge's ends; null = it names none. `below`: cells of some rows under it, which a header is not like. */
export function endColumns(cells: readonly string[], below: readonly (readonly string[])[]): EndColumns | null {
  const exact = cells.map((cell) => cell.toLowerCase());
  for (const [source, target] of [
    ["source", "target"],
    ["from", "to"],
  ] as const) {
    const found = { source: exact.indexOf(source), target: exact.indexOf(target) };
    if (found.source !== -1 && found.target !== -1) return { ...found, plain: true, adjacency: false };
  }
  const words = cells.map(wordsOf);
  const columnOf = (names: readonly string[]): number => {
    for (const name of names) {
      const column = words.findIndex(({ rest }) => rest.length === 1 && rest[0] === name);
      if (column !== -1) return column;
    }
    return -1;
  };
  const counted = COUNTED.map(([one, other]): readonly [number, number] => [
    words.findIndex(({ rest, beside }) => beside && rest.length === 1 && rest[0] === one),
    words.findIndex(({ rest, beside }) => beside && rest.length === 1 && rest[0] === other),
  ]);
  const named = [...PAIRS, [SOURCES, TARGETS] as const].map(
    ([sources, targets]) => [columnOf(sources), columnOf(targets)] as const,
  );
  for (const [source, target] of [...named, ...counted]) {
    // A name that is met again below is a node's, whatever it means.
    if (source === -1 || target === -1 || isMetBelow(cells, [source, target], below)) continue;
    return { source, target, plain: false, adjacency: false };
  }
  const isList = cells.length === 2 && words[1]!.rest.length === 1 && NEIGHBOURS.has(words[1]!.rest[0]!);
  return isList && !isMetBelow(cells, [0, 1], below) ? { source: 0, target: 1, plain: false, adjacency: true } : null;
}

/** Whether a first row that is no header has a word of one all the same. */
export function namesOneEnd(cells: readonly string[]): boolean {
  return cells.some((cell) => [...SOURCES, ...TARGETS].includes(wordsOf(cell).rest.join(" ")));
}

function isMetBelow(cells: readonly string[], columns: readonly number[], below: readonly (readonly string[])[]): boolean {
  const ends = columns.map((column) => cells[column]!);
  const counting = ends.every((cell) => /\d|\b[ab]\b/i.test(cell));
  const form = (cell: string): string => cell.replace(/\d+|[a-z]$/gi, "0");
  return below.some((row) =>
    columns.some((column) => {
      const cell = row[column] ?? "";
      return ends.includes(cell) || (counting && ends.some((end) => form(end) === form(cell)));
    }),
  );
}

/** Words of a cell in small letters without accents: those that name an end, and whether others stood beside them. */
function wordsOf(cell: string): { readonly rest: readonly string[]; readonly beside: boolean } {
  const words = cell
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
  const rest = words.filter((word) => !BESIDE.has(word));
  return { rest, beside: rest.length < words.length };
}
