import { buildImports } from './build-host.ts';
import { encodeMemory } from './data-segments.ts';
import { signed, unsigned } from './leb128.ts';
import {
  concat,
  contentOf,
  type ModuleGlobal,
  readExports,
  readGlobals,
  readSections,
  type Section,
  sectionId,
  writeExports,
  writeSections,
} from './wasm-module.ts';

/** What the pre-initialised module is made of, for the manifest. */
export interface PreInitialised {
  readonly module: Uint8Array;
  /** Size of the memory at the start. Pages of 64 KiB. */
  readonly initialPages: number;
  readonly segments: number;
}

/** The exports that the shipped module keeps; _initialize and collect are for the build only. */
const keptExports = ['memory', 'alloc', 'run', 'result'];

/**
 * Runs Go's start-up and all package initialisers, then the given requests, and writes the module out again with the
 * memory and the globals as they are then. The result needs no _initialize and is ready within milliseconds. Go's
 * globals (its stack pointer and the like) are not exported, so exports for them are added before the run to read them
 * afterwards.
 */
export async function preInitialise(
  original: Uint8Array,
  warmUp: readonly Uint8Array[],
  maximumPages: number,
): Promise<PreInitialised> {
  const sections = readSections(original).filter((s) => s.id !== sectionId.custom);
  if (sections.some((s) => s.id === sectionId.start)) throw new Error('the module has a start function');
  const globals = readGlobals(contentOf(sections, sectionId.global));
  const exports = readExports(contentOf(sections, sectionId.export));
  const globalExports = globals.map((_, index) => ({ name: `global:${index}`, kind: 3, index }));
  const instrumented = replace(sections, sectionId.export, writeExports([...exports, ...globalExports]));

  const instance = await start(writeSections(instrumented), warmUp);
  const memory = new Uint8Array((instance.exports.memory as WebAssembly.Memory).buffer);
  const values = globalExports.map((e) => BigInt((instance.exports[e.name] as WebAssembly.Global).value));

  const data = encodeMemory(memory);
  const initialPages = memory.length / 65_536;
  const changes: [number, Uint8Array][] = [
    [sectionId.memory, Uint8Array.from([1, 1, ...unsigned(initialPages), ...unsigned(maximumPages)])],
    [sectionId.global, writeGlobals(globals, values)],
    [sectionId.export, writeExports(exports.filter((e) => keptExports.includes(e.name)))],
    [sectionId.data, data.content],
  ];
  const finished = changes.reduce((all, [id, content]) => replace(all, id, content), sections);
  const module = writeSections(finished.filter((s) => s.id !== sectionId.dataCount));
  return { module, initialPages, segments: data.count };
}

async function start(instrumented: Uint8Array, warmUp: readonly Uint8Array[]): Promise<WebAssembly.Instance> {
  const module = await WebAssembly.compile(instrumented as Uint8Array<ArrayBuffer>);
  let instance: WebAssembly.Instance | undefined;
  const memory = () => instance?.exports.memory as WebAssembly.Memory;
  instance = await WebAssembly.instantiate(module, buildImports(module, memory));
  const call = (name: string, ...args: number[]) => (instance.exports[name] as (...a: number[]) => number)(...args);
  call('_initialize');
  for (const frame of warmUp) {
    const at = call('alloc', frame.length);
    new Uint8Array(memory().buffer).set(frame, at);
    call('run', frame.length);
    call('collect');
  }
  call('collect');
  return instance;
}

function replace(sections: readonly Section[], id: number, content: Uint8Array): Section[] {
  return sections.map((s) => (s.id === id ? { id, content } : s));
}

function writeGlobals(globals: readonly ModuleGlobal[], values: readonly bigint[]): Uint8Array {
  const entries = globals.map(({ type, isMutable }, i) => {
    const value = BigInt.asIntN(type === 0x7f ? 32 : 64, values[i] ?? 0n);
    return Uint8Array.from([type, isMutable ? 1 : 0, type === 0x7f ? 0x41 : 0x42, ...signed(value), 0x0b]);
  });
  return concat([Uint8Array.from(unsigned(globals.length)), ...entries]);
}
