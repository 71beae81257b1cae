/**
 * Kernels built to WebAssembly from src/kernels/wasm (its README says how). A kernel gives the same answer in TypeScript, which runs
 * where the built file is missing or the engine lacks SIMD: callers get null and take that way.
 */
import { existsSync, readFileSync } from "node:fs";
import { assert } from "./assert.ts";

/** What is used of the engine's WebAssembly object; Node's own types leave it out. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: Record<string, unknown> };
};

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const PAGE_BYTES = 65_536;
/** Where an arena begins: the first page is the module's own. */
const ARENA_START = PAGE_BYTES;
const MEMORY_BYTES_MAX = 2 ** 32 - PAGE_BYTES;
/** A used instance with no more memory than this is kept for the next caller; memory cannot shrink, so a bigger one is let go. */
const KEPT_BYTES_MAX = 64 * 2 ** 20;

/**
 * Hands out arrays that lie in a kernel's memory, one after the other, each on a 16-byte boundary; an array's `byteOffset` is the address
 * to pass to the kernel. Contents are whatever was there before. `reserve` first: growing later would detach the arrays handed out.
 */
export class WasmArena {
  readonly #memory: Memory;
  #next = ARENA_START;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Forgets all arrays and makes room for this many bytes; false when WebAssembly cannot address them. */
  reserve(byteSize: number): boolean {
    this.#next = ARENA_START;
    const end = ARENA_START + byteSize;
    if (end > MEMORY_BYTES_MAX) return false;
    const missing = end - this.#memory.buffer.byteLength;
    if (missing <= 0) return true;
    try {
      this.#memory.grow(Math.ceil(missing / PAGE_BYTES));
      return true;
    } catch {
      // The engine says no (a limit of the process): the caller goes on in TypeScript.
      return false;
    }
  }

  u8(length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, this.#take(length), length);
  }

  u32(length: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, this.#take(4 * length), length);
  }

  f64(length: number): Float64Array {
    return new Float64Array(this.#memory.buffer, this.#take(8 * length), length);
  }

  #take(byteSize: number): number {
    const at = this.#next;
    this.#next = at + arenaBytes(byteSize);
    assert(this.#next <= this.#memory.buffer.byteLength, `an array of ${byteSize} bytes was not reserved`);
    return at;
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

/** A kernel of one's own, e.g. for a worker that keeps a graph in it; null when it is not built or cannot run here. */
export function openWasm(name: string): WasmKernel | null {
  let module = modules.get(name);
  if (module === undefined) {
    const url = new URL(`../../dist/kernels/${name}.wasm`, import.meta.url);
    module = existsSync(url) && WebAssembly.validate(SIMD_PROBE) ? new WebAssembly.Module(readFileSync(url)) : null;
    modules.set(name, module);
  }
  if (module === null) return null;
  const { memory, ...call } = new WebAssembly.Instance(module).exports;
  const grown = memory as Memory;
  return { call: call as WasmKernel["call"], arena: new WasmArena(grown), byteSize: () => grown.buffer.byteLength };
}

/** Lends a kernel for one call; arrays of its arena must not outlive it. */
export function withWasm<T>(name: string, use: (kernel: WasmKernel | null) => T): T {
  const kernel = kept.get(name) ?? openWasm(name);
  // Out of the cupboard while in use, so that a call within the call gets another.
  kept.delete(name);
  const result = use(kernel);
  if (kernel !== null && kernel.byteSize() <= KEPT_BYTES_MAX) kept.set(name, kernel);
  return result;
}
