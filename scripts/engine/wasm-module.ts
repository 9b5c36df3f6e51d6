import { BinaryReader, name, unsigned } from './leb128.ts';

/** Section ids of the WebAssembly binary format (https://webassembly.github.io/spec/core/binary/modules.html). */
export const sectionId = { custom: 0, memory: 5, global: 6, export: 7, start: 8, dataCount: 12, data: 11 } as const;

/** One section as it stands in the file: id and content without the size field. */
export interface Section {
  readonly id: number;
  readonly content: Uint8Array;
}

/** An entry of the export section. kind: 0 function, 1 table, 2 memory, 3 global. */
export interface ModuleExport {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
}

/** A global defined by the module. type: 0x7f i32, 0x7e i64. */
export interface ModuleGlobal {
  readonly type: number;
  readonly isMutable: boolean;
}

const header = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Splits a module into its sections. Throws for anything that is not a WebAssembly 1.0 binary. */
export function readSections(module: Uint8Array): Section[] {
  if (!header.every((byte, i) => module[i] === byte)) throw new Error('not a WebAssembly module');
  const reader = new BinaryReader(module, header.length);
  const sections: Section[] = [];
  while (!reader.done) {
    const id = reader.byte();
    sections.push({ id, content: reader.take(reader.unsigned()) });
  }
  return sections;
}

/** Joins sections to a module. */
export function writeSections(sections: readonly Section[]): Uint8Array {
  const parts = sections.flatMap(({ id, content }) => [Uint8Array.of(id, ...unsigned(content.length)), content]);
  return concat([header, ...parts]);
}

/** Returns the content of the only section with this id. */
export function contentOf(sections: readonly Section[], id: number): Uint8Array {
  const section = sections.find((s) => s.id === id);
  if (section === undefined) throw new Error(`the module has no section ${id}`);
  return section.content;
}

export function readExports(content: Uint8Array): ModuleExport[] {
  const reader = new BinaryReader(content);
  return Array.from({ length: reader.unsigned() }, () => ({
    name: reader.name(),
    kind: reader.byte(),
    index: reader.unsigned(),
  }));
}

export function writeExports(exports: readonly ModuleExport[]): Uint8Array {
  const entries = exports.flatMap((e) => [...name(e.name), e.kind, ...unsigned(e.index)]);
  return Uint8Array.from([...unsigned(exports.length), ...entries]);
}

/**
 * Reads the globals. Only those that Go's linker writes are understood: i32 and i64 with a constant as initial value.
 */
export function readGlobals(content: Uint8Array): ModuleGlobal[] {
  const reader = new BinaryReader(content);
  return Array.from({ length: reader.unsigned() }, () => {
    const type = reader.byte();
    const isMutable = reader.byte() === 1;
    const opcode = reader.byte();
    if (opcode !== (type === 0x7f ? 0x41 : 0x42)) throw new Error('a global is not initialised by a constant');
    while (reader.byte() >= 0x80);
    if (reader.byte() !== 0x0b) throw new Error('a global is initialised by more than a constant');
    return { type, isMutable };
  });
}

/** Concatenates byte runs. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
