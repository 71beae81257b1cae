import type { Subject } from "./store.contract.ts";
export function linksContract(_subject: Subject): void {}
