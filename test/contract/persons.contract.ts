import type { Subject } from "./store.contract.ts";
export function personsContract(_subject: Subject): void {}
