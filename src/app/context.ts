import type { Logger } from "#base/logger.ts";
import type { LookSettings } from "#findings/worth/looks.ts";
import type { Ceilings } from "#model/handling.ts";
import type { IdMinter } from "#model/ids.ts";
import type { RetentionRules } from "#model/retention/rules.ts";
import type { View } from "#model/users/view.ts";
import type { AuditLog } from "#store/audit/log.ts";
import type { Store, StoreConfig } from "#store/port.ts";
import type { GraphClient } from "./snapshot/graph-questions.ts";
import type { JobEvents } from "./job-events.ts";
import type { Memory } from "./memory.ts";
import type { Resolutions } from "./jobs/resolutions.ts";
import type { Kept, SharedAnswer } from "./reader/kept.ts";
import type { RunningJobs } from "./jobs/running-jobs.ts";

/** What use cases work with, past any reader: built once, and never handed out of this room. */
export interface AppContext {
  readonly store: Store;
  /** For workers, which open the store themselves. */
  readonly storeConfig: StoreConfig;
  /** Folder for the key file, snapshots and scratch; `$TRAMA_DATA`. */
  readonly dataDir: string;
  readonly idKey: Uint8Array;
  readonly minter: IdMinter;
  readonly logger: Logger;
  /** Path queries and counts on the current snapshot, in a worker. */
  readonly graph: GraphClient;
  /** Progress of runs and changed findings, for subscriptions. */
  readonly events: JobEvents;
  /** Who is who: the one way to change it. */
  readonly resolutions: Resolutions;
  /** Who is protected, as long as nothing changes. */
  readonly protection: Kept<boolean>;
  /** What readers who may read the same are told, as long as nothing changes. */
  readonly answers: Kept<SharedAnswer>;
  /** What a look costs and an upheld finding is worth here. */
  readonly looks: LookSettings;
  /** How strictly what is written and handed over may be handled. */
  readonly ceilings: Ceilings;
  /** How long records stay, and stay as they are. */
  readonly retention: RetentionRules;
  /** For which detection is run besides; absent where nothing is said of that. */
  readonly views?: readonly View[];
  /** How often one reader may ask other agencies in a day. */
  readonly requestsPerDay: number;
  /** Where it is written down who asked what, and the key of the digests in it. */
  readonly audit: { readonly log: AuditLog; readonly digestKey: Uint8Array };
  /** Long jobs under way, to be ended before the store is closed. */
  readonly running: RunningJobs;
  /** What of it is left for long work. */
  readonly memory: Memory;
  /** What is told before all else that the end has come. */
  readonly ending?: () => void;
  /** What else is let go of with it. */
  readonly atEnd?: () => void;
}

const CONTEXT = Symbol("context");

/** `api` and `cli` hold these: with no name for what is in them, all they can do is hand them to a use case. */
export abstract class HoldsContext {
  readonly [CONTEXT]: AppContext;

  constructor(context: AppContext) {
    this[CONTEXT] = context;
  }
}

/** The way past clearance, for use cases only: whatever comes by it is shown to nobody before the reader was asked. */
export function contextOf(holder: HoldsContext): AppContext {
  return holder[CONTEXT];
}
