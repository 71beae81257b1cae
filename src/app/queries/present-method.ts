import { methodOf, type Method } from "#findings/method.ts";
import { detectionSettings } from "#findings/settings.ts";

/** The method that runs use, with all its numbers: what another one is proposed by changing. */
export function presentMethod(): Method {
  return methodOf(detectionSettings());
}
