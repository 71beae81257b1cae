/** Lays out beside the page, which goes on being drawn. */
import { layOut, type LayoutTask } from "./layout.ts";

self.onmessage = ({ data: [number, task] }: MessageEvent<[number, LayoutTask]>): void => {
  self.postMessage([number, layOut(task)]);
};
