import type { Subject } from "./store.contract.ts";
export function readingContract(_subject: Subject): void {}
