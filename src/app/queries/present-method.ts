import { methodOf, type Method } from "#findings/method.ts";
import { detectionSettings } from "#findings/settings.ts";

/** This version's own method, with all its numbers: what another one is proposed by changing, and what runs use until one was put to use. */
export function presentMethod(): Method {
  return methodOf(detectionSettings());
}
