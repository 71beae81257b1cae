/** What a machine-readable zone says (ICAO Doc 9303), as plain data. "" means not told, or not to be relied on. */
export interface Zone {
  readonly format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B";
  /** P, I, V, A, C, AC. */
  readonly type: string;
  readonly issuer: string;
  readonly number: string;
  readonly nationality: string;
  /** YYMMDD. */
  readonly birth: string;
  readonly sex: string;
  /** YYMMDD. */
  readonly expiry: string;
  readonly surname: string;
  readonly givenNames: string;
  /** Whose check digit does not fit. `composite`: that of the whole. */
  readonly wrong: readonly ("number" | "birth" | "expiry" | "composite")[];
}

/** Text that is a zone, or was one: `undefined` in `zone` when it cannot be read. */
export interface ZoneText {
  readonly zone: Zone | undefined;
}
