/** What `main.ts` hands the commands, and the exit codes that scripts rely on. */
import type { Logger } from "#base/logger.ts";
import type { Right } from "#model/users/rights.ts";
import type { Reader } from "#app/reader/reader.ts";

/** 0 done, 1 failed, 2 wrong usage, 3 done with rejected rows, 4 something new with --fail-on new; 1 before 4 before 3. */
export const EXIT = { done: 0, failed: 1, usage: 2, rejected: 3, fresh: 4 } as const;

export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
}

export interface OpenOptions {
  /** `--store`, else what the environment says. */
  readonly store?: string;
  /** `--as`: the reader. */
  readonly as?: string;
  /** `--purpose`: what for. */
  readonly purpose?: string;
  /** `--under`: the case that it is for. */
  readonly under?: string;
  /**
   * For what puts something in: a store that is not there is made, and for `all` the installation's key too. Others refuse one: after a path
   * misspelt they would find nothing in an empty store, for ever.
   */
  readonly make?: "store" | "all";
  /** A store and a key of their own, in a folder that goes with the session: what is there is neither read nor written. */
  readonly scratch?: boolean;
  /** Nothing is written to the store, so that one can be looked after whose disk is full. */
  readonly readOnly?: boolean;
  /** Where no store was named and there is none yet, the made-up demo that `npm start` left: for what looks at findings and people. */
  readonly orDemo?: boolean;
  /** For long work that may go on beside a service: questions to that come first. */
  readonly standsBack?: boolean;
  /** To be the store's one service, known to operators by this: its address. */
  readonly service?: string;
}

export interface Session {
  readonly logger: Logger;
  /** Another one each time: a job changes what an earlier one has read. */
  reader(): Reader;
  /** Starts the API; resolves once it listens. */
  serve(options: ServeOptions): Promise<RunningServer>;
  close(): Promise<void>;
}

/** What is asked, and what whoever asks must be allowed to do. */
export interface AskedCommand {
  readonly name: string;
  readonly rights: readonly Right[];
}

export interface CliParts {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly version: string;
  readonly defaults: {
    /** The made-up demo's store. */
    readonly demoFile: string;
    /** A store of one's own, where commands find it that name none. */
    readonly hasOwnStore: boolean;
    readonly storeIsDefault: boolean;
    readonly port: number;
    readonly host: string;
    readonly seedDir: string;
    /** TRAMA_USERS. */
    readonly usersFile: string | undefined;
  };
  open(options: OpenOptions): Promise<Session>;
  /** Resolves when the process is asked to end (SIGINT, SIGTERM). */
  untilAsked(): Promise<void>;
  exit(code: number): void;
}

/** As `main.ts` hands them to the whole of it. */
export interface ProgramParts extends Omit<CliParts, "open"> {
  /** UNAUTHENTICATED and FORBIDDEN where there are users, and none is named, or one who may not do all that the command is. */
  open(options: OpenOptions, command: AskedCommand): Promise<Session>;
}
