import type { Logger } from "#base/logger.ts";

export const silentLogger: Logger = { info() {}, warn() {}, error() {} };
