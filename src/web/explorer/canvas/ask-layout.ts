/** Asks the worker for places; one worker for the page, begun with the first question. */
import type { LayoutTask, Places } from "./layout.ts";

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (places: Places) => void>();

export function askLayout(task: LayoutTask): Promise<Places> {
  worker ??= begin();
  asked += 1;
  const number = asked;
  worker.postMessage([number, task]);
  return new Promise((resolve) => waiting.set(number, resolve));
}

function begin(): Worker {
  const made = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  made.onmessage = ({ data: [number, places] }: MessageEvent<[number, Places]>) => {
    waiting.get(number)?.(places);
    waiting.delete(number);
  };
  return made;
}
