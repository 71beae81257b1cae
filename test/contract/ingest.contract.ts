import type { Subject } from "./store.contract.ts";
export function ingestContract(_subject: Subject): void {}
