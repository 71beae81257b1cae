/** The logging port: fields are ids, codes and counts, never personal values. `main.ts` gives a pino behind it. */
export interface Logger {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
