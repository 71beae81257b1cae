/** What was asked about is not there, or not for this reader. */
export class Gone extends Error {}
