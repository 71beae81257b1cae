/** A worker as a person of a bundle: named by staff id, so that the row leads to the roster. */
import type { Cell } from "./csv.ts";
import { normaliseName } from "#model/names.ts";
import type { Worker } from "./world.ts";

export function inspectionStaffCells(worker: Worker): Cell[] {
  const { person } = worker;
  return [
    normaliseName(person.surname),
    normaliseName(person.givenNames),
    person.sex,
    person.birthDate,
    "",
    "",
    "",
    worker.id,
    "",
    "",
  ];
}
