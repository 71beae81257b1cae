/**
 * Work cut into numbered chunks that any number of threads take in turn. What a chunk is depends on the input alone, never on the number
 * of threads, and vectors that chunks add up are added in order of chunk: so a sum of floats is the same to the last bit whether one
 * thread did the work or eight.
 */

/** Opened once a thread and job, so that scratch is taken once. `stopped` is to be asked between sources or levels: once it is true, return. */
export type ChunkTask<Input, Value> = (input: Input, stopped: () => boolean) => DoChunk<Value>;

/** Adds the chunk's part to `sum`, which comes zeroed, or hands back a value, or both. */
export type DoChunk<Value> = (chunk: number, sum: Float64Array) => Value;

export interface ChunkJob<Input> {
  /** Crosses to other threads as a structured clone: typed arrays on shared memory go over free of copies. */
  readonly input: Input;
  readonly chunkCount: number;
  /** Length of the vector that all chunks add to; 0 when chunks hand back values only. */
  readonly sumLength: number;
}

export interface ChunkResult<Value> {
  readonly sum: Float64Array;
  /** Chunk → what it handed back. */
  readonly values: readonly Value[];
}

/** Nobody else gets to run within a chunk, so that nobody can stop it: between chunks its caller does. */
function neverStopped(): boolean {
  return false;
}

/** A job done chunk by chunk in this thread; each step of the generator ends one chunk. */
export function* chunksHere<Input, Value>(
  task: ChunkTask<Input, Value>,
  job: ChunkJob<Input>,
): Generator<number, ChunkResult<Value>> {
  const doChunk = task(job.input, neverStopped);
  const sum = new Float64Array(job.sumLength);
  const part = new Float64Array(job.sumLength);
  const values: Value[] = [];
  for (let chunk = 0; chunk < job.chunkCount; chunk++) {
    part.fill(0);
    values.push(doChunk(chunk, part));
    addTo(sum, part);
    yield chunk + 1;
  }
  return { sum, values };
}

/** All chunks at one go, for callers that neither report nor cancel. */
export function allChunksHere<Input, Value>(task: ChunkTask<Input, Value>, job: ChunkJob<Input>): ChunkResult<Value> {
  const steps = chunksHere(task, job);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function addTo(sum: Float64Array, part: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + part[i]!;
}

/** What threads share of one job, all on shared memory. */
export interface SharedRun {
  readonly control: Int32Array;
  /** Slot → number of the chunk whose part lies in it, plus one. */
  readonly ready: Int32Array;
  /** Parts of chunks that wait for their turn; chunk c uses slot c mod `slotCount`. */
  readonly slots: Float64Array;
  readonly sum: Float64Array;
  readonly chunkCount: number;
}

const NEXT = 0;
const FOLDED = 1;
const FOLD_LOCK = 2;
const STOP = 3;
const DONE = 4;

const SPARE_SLOTS = 2;

/** Some slots more than threads: one waits only when another is more than that many chunks behind. */
export function shareRun(job: ChunkJob<unknown>, threads: number): SharedRun {
  const slotCount = job.sumLength === 0 ? 0 : Math.min(threads + SPARE_SLOTS, job.chunkCount);
  return {
    control: new Int32Array(new SharedArrayBuffer(5 * 4)),
    ready: new Int32Array(new SharedArrayBuffer(slotCount * 4)),
    slots: new Float64Array(new SharedArrayBuffer(slotCount * job.sumLength * 8)),
    sum: new Float64Array(new SharedArrayBuffer(job.sumLength * 8)),
    chunkCount: job.chunkCount,
  };
}

export function stopRun({ control }: SharedRun): void {
  Atomics.store(control, STOP, 1);
  Atomics.notify(control, FOLDED);
}

export function isStopped({ control }: SharedRun): boolean {
  return Atomics.load(control, STOP) === 1;
}

/** How many chunks are done, in all threads. */
export function chunksDone({ control }: SharedRun): number {
  return Atomics.load(control, DONE);
}

/** One thread's share: takes chunk numbers until there are none, or until the run is stopped. Scratch is `open`ed for the first of them. */
export function takeChunks<Value>(
  run: SharedRun,
  open: () => DoChunk<Value>,
  onChunk: (chunk: number, value: Value) => void,
): void {
  const { control, ready, slots, sum, chunkCount } = run;
  let doChunk: DoChunk<Value> | undefined;
  for (;;) {
    if (isStopped(run)) return;
    const chunk = Atomics.add(control, NEXT, 1);
    if (chunk >= chunkCount) return;
    doChunk ??= open();
    let part = sum;
    if (sum.length > 0) {
      if (!waitForSlot(run, chunk)) return;
      const slot = chunk % ready.length;
      part = slots.subarray(slot * sum.length, (slot + 1) * sum.length);
      part.fill(0);
    }
    const value = doChunk(chunk, part);
    // A stopped kernel returns early: what it wrote is no answer.
    if (isStopped(run)) return;
    if (sum.length > 0) {
      Atomics.store(ready, chunk % ready.length, chunk + 1);
      foldReady(run);
    }
    Atomics.add(control, DONE, 1);
    onChunk(chunk, value);
  }
}

/** False when the run was stopped meanwhile. */
function waitForSlot(run: SharedRun, chunk: number): boolean {
  const { control, ready } = run;
  for (;;) {
    if (isStopped(run)) return false;
    const folded = Atomics.load(control, FOLDED);
    if (chunk - folded < ready.length) return true;
    // The time limit covers a stop that comes between the look and the wait.
    Atomics.wait(control, FOLDED, folded, 20);
  }
}

/**
 * Adds up parts whose turn has come. Whoever finds the lock taken leaves: the holder looks once more after it has let go, and by then
 * the part is marked ready.
 */
function foldReady({ control, ready, slots, sum, chunkCount }: SharedRun): void {
  const turn = (): number => {
    const chunk = Atomics.load(control, FOLDED);
    return chunk < chunkCount && Atomics.load(ready, chunk % ready.length) === chunk + 1 ? chunk : -1;
  };
  while (turn() !== -1) {
    if (Atomics.compareExchange(control, FOLD_LOCK, 0, 1) !== 0) return;
    for (let chunk = turn(); chunk !== -1; chunk = turn()) {
      const slot = chunk % ready.length;
      addTo(sum, slots.subarray(slot * sum.length, (slot + 1) * sum.length));
      Atomics.store(control, FOLDED, chunk + 1);
      Atomics.notify(control, FOLDED);
    }
    Atomics.store(control, FOLD_LOCK, 0);
  }
}
