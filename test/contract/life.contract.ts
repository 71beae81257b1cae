import type { Subject } from "./store.contract.ts";
export function lifeContract(_subject: Subject): void {}
