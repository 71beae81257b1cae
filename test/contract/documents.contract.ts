import type { Subject } from "./store.contract.ts";
export function documentsContract(_subject: Subject): void {}
