/** What happens to a name, a birth date or a document number on its way into someone's system (src/scenario/README.md, "Dirt"). */
import type { Prng } from "#base/prng.ts";
import { normaliseName } from "#model/names.ts";
import { between, chance, pick } from "./draw.ts";
import type { Boarding, Person, TravelDocument, World } from "./world.ts";

export interface PersonCells {
  surname: string;
  givenNames: string;
  sex: string;
  birthDate: string;
  nationality: string;
  documentType: string;
  documentNumber: string;
  documentIssuer: string;
  documentExpiry: string;
}

/** The machine-readable zone has capitals without accents; airlines cut, glue and mistype them. */
export function cleanCells(person: Person, document: TravelDocument): PersonCells {
  return {
    surname: normaliseName(person.surname),
    givenNames: normaliseName(person.givenNames),
    sex: person.sex,
    birthDate: person.birthDate,
    nationality: document.issuer,
    documentType: document.type,
    documentNumber: document.number,
    documentIssuer: document.issuer,
    documentExpiry: document.expiry,
  };
}

export function dirtyCells(world: World, prng: Prng, boarding: Pick<Boarding, "person" | "document">): PersonCells {
  const { dirt } = world.make;
  const cells = cleanCells(boarding.person, boarding.document);
  if (chance(prng, dirt.mistyped)) mistype(prng, cells);
  if (chance(prng, dirt.respelt)) respell(prng, cells);
  if (chance(prng, dirt.titled))
    cells.givenNames += (chance(prng, 0.5) ? "" : " ") + (cells.sex === "M" ? "MR" : pick(prng, ["MRS", "MS", "MISS"]));
  if (chance(prng, dirt.noBirthDate)) cells.birthDate = "";
  const lost = prng();
  if (lost < dirt.noDocument) cells.documentType = cells.documentNumber = cells.documentIssuer = cells.documentExpiry = "";
  else if (lost < dirt.noDocument + dirt.wrongDigit) cells.documentNumber = changeOne(prng, cells.documentNumber, "0123456789");
  return cells;
}

/** One letter wrong, doubled or lost. */
function mistype(prng: Prng, cells: PersonCells): void {
  const inSurname = chance(prng, 0.5);
  const name = inSurname ? cells.surname : cells.givenNames;
  if (name.length < 4) return;
  const at = between(prng, 1, name.length - 2);
  const how = between(prng, 0, 2);
  const wrong =
    how === 0
      ? changeOne(prng, name, "AEIOURSTLN")
      : how === 1
        ? name.slice(0, at) + name[at]! + name.slice(at)
        : name.slice(0, at) + name.slice(at + 1);
  if (inSurname) cells.surname = wrong;
  else cells.givenNames = wrong;
}

const SPELLINGS: readonly (readonly [string, string])[] = [
  ["Y", "I"],
  ["C", "K"],
  ["PH", "F"],
  ["Z", "S"],
  ["V", "B"],
  ["OU", "U"],
  ["J", "Y"],
];

/** Another way to write the same name: a second surname left out, a letter as another tongue hears it. */
function respell(prng: Prng, cells: PersonCells): void {
  const parts = cells.surname.split(" ");
  if (parts.length > 1 && chance(prng, 0.6)) {
    cells.surname = parts[0]!;
    return;
  }
  const [from, to] = pick(prng, SPELLINGS);
  cells.surname = cells.surname.replace(from, to);
  if (chance(prng, 0.3)) cells.givenNames = cells.givenNames.split(" ")[0]!;
}

function changeOne(prng: Prng, text: string, alphabet: string): string {
  if (text === "") return text;
  const at = between(prng, 0, text.length - 1);
  return text.slice(0, at) + pick(prng, [...alphabet]) + text.slice(at + 1);
}
