/**
 * Kernels built to WebAssembly from src/kernels/wasm (its README says how). A kernel gives the same answer in TypeScript, which runs
 * where the built file is missing or the engine lacks SIMD: callers get null and take that way.
 */
import { existsSync, readFileSync } from "node:fs";
import { refuseStaleBuild } from "./worker.ts";

/** What is used of the engine's WebAssembly object; Node's own types leave it out. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: Record<string, unknown> };
};

interface Memory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

const PAGE_BYTES = 65_536;
/** Where an arena begins: the first page is the module's own. */
const ARENA_START = PAGE_BYTES;
/** Memory goes on this far past the last array, so that a loop may read ahead without looking where a row ends. */
const SPARE_BYTES = 128;
const MEMORY_BYTES_MAX = 2 ** 32 - PAGE_BYTES;
/** A used instance with no more memory than this is kept for the next caller; memory cannot shrink, so a bigger one is left to the collector. */
const KEPT_BYTES_MAX = 64 * 2 ** 20;

/** Hands out arrays for a run of a kernel. Contents are whatever was there before. */
export interface Arena {
  u8(length: number): Uint8Array;
  u32(length: number): Uint32Array;
  f64(length: number): Float64Array;
  /** The same numbers as an array of the arena. */
  adopt(array: Uint32Array): Uint32Array;
  mark(): number;
  /** Takes back all arrays handed out since the mark: the next ones lie in their place. */
  release(mark: number): void;
}

/** Arrays of the engine's own, for a kernel that runs in TypeScript. */
export const plainArena: Arena = {
  u8: (length) => new Uint8Array(length),
  u32: (length) => new Uint32Array(length),
  f64: (length) => new Float64Array(length),
  adopt: (array) => array,
  mark: () => 0,
  release: () => undefined,
};

/** The kernel's memory cannot hold it (32-bit addresses, or a limit of the process): what it was for runs in TypeScript. */
class ArenaFull extends Error {
  override name = "ArenaFull";
}

/**
 * Arrays that lie in a kernel's memory, one after the other, each on a 16-byte boundary; an array's `byteOffset` is the address to pass
 * to the kernel. Memory grows as asked; it is shared memory, because arrays on that stay when it grows.
 */
export class WasmArena implements Arena {
  readonly #memory: Memory;
  #next = ARENA_START;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Forgets all arrays and makes room for this many bytes; false when that cannot be had. */
  reserve(byteSize: number): boolean {
    this.#next = ARENA_START;
    return this.#grow(ARENA_START + byteSize);
  }

  u8(length: number): Uint8Array {
    const at = this.#take(length);
    return new Uint8Array(this.#memory.buffer, at, length);
  }

  u32(length: number): Uint32Array {
    const at = this.#take(4 * length);
    return new Uint32Array(this.#memory.buffer, at, length);
  }

  f64(length: number): Float64Array {
    const at = this.#take(8 * length);
    return new Float64Array(this.#memory.buffer, at, length);
  }

  adopt(array: Uint32Array): Uint32Array {
    const copy = this.u32(array.length);
    copy.set(array);
    return copy;
  }

  mark(): number {
    return this.#next;
  }

  release(mark: number): void {
    this.#next = mark;
  }

  #take(byteSize: number): number {
    const at = this.#next;
    const end = at + arenaBytes(byteSize);
    if (!this.#grow(end)) throw new ArenaFull(`${end} bytes`);
    this.#next = end;
    return at;
  }

  #grow(end: number): boolean {
    const missing = end + SPARE_BYTES - this.#memory.buffer.byteLength;
    if (missing <= 0) return true;
    if (end + SPARE_BYTES > MEMORY_BYTES_MAX) return false;
    try {
      this.#memory.grow(Math.ceil(missing / PAGE_BYTES));
      return true;
    } catch {
      // The engine says no, by a RangeError and nothing more.
      return false;
    }
  }
}

/** What an array takes in an arena: sum these to reserve. */
export function arenaBytes(byteSize: number): number {
  return Math.ceil(byteSize / 16) * 16;
}

export interface WasmKernel {
  /** The functions that the module exports. */
  readonly call: Readonly<Record<string, (...args: number[]) => number>>;
  readonly arena: WasmArena;
  readonly byteSize: () => number;
}

/** `(v128.const …) drop`: a module that validates only where SIMD is known. */
const SIMD_PROBE = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 23, 1, 21, 0, 0xfd, 12],
  ...new Array<number>(16).fill(0),
  ...[0x1a, 0x0b],
]);

const modules = new Map<string, object | null>();
const kept = new Map<string, WasmKernel>();
/**
 * The collector does not see how much a memory holds and lets many wait: runs of Leiden one after the other on ten million edges
 * had three of them, 440 MB each. So the next run takes the last one's while it is there.
 */
const large = new Map<string, WeakRef<WasmKernel>>();

/** A kernel of one's own, e.g. for a worker that keeps a graph in it; null when it is not built or cannot run here. */
export function openWasm(name: string): WasmKernel | null {
  let module = modules.get(name);
  if (module === undefined) {
    refuseStaleBuild();
    const url = new URL(`../../dist/kernels/${name}.wasm`, import.meta.url);
    // An engine told to do without a compiler has no WebAssembly at all.
    const runs = typeof WebAssembly !== "undefined" && WebAssembly.validate(SIMD_PROBE);
    module = runs && existsSync(url) ? new WebAssembly.Module(readFileSync(url)) : null;
    modules.set(name, module);
  }
  if (module === null) return null;
  try {
    const { memory, ...call } = new WebAssembly.Instance(module).exports;
    const grown = memory as Memory;
    return { call: call as WasmKernel["call"], arena: new WasmArena(grown), byteSize: () => grown.buffer.byteLength };
  } catch (error) {
    // No addresses left for another memory, under a limit of the process.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Lends a kernel for one call; arrays of its arena must not outlive it. Gives null where there is none, or when its memory ran full. */
export function withWasm<T>(name: string, use: (kernel: WasmKernel) => T): T | null {
  const kernel = kept.get(name) ?? large.get(name)?.deref() ?? openWasm(name);
  if (kernel === null) return null;
  // Out of the cupboard while in use, so that a call within the call gets another.
  kept.delete(name);
  large.delete(name);
  kernel.arena.reserve(0);
  try {
    return use(kernel);
  } catch (error) {
    if (error instanceof ArenaFull) return null;
    throw error;
  } finally {
    if (kernel.byteSize() <= KEPT_BYTES_MAX) kept.set(name, kernel);
    else large.set(name, new WeakRef(kernel));
  }
}
