/** What detection is handed to back its reasons with records (README.md, "Rooms"). */
export interface EvidenceReader {
  /** Record ids behind each of the snapshot's links, sorted; by link index. */
  recordsOfLinks(linkIndices: readonly number[]): Promise<readonly (readonly string[])[]>;
}
