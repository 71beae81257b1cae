/** A first mapping for a file of another make; nothing is stored. */
export { proposeMapping } from "#ingest/propose-mapping.ts";
