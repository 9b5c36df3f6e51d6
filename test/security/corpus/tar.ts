/** A member of a tar archive, of which every field may be a lie. */
export interface TarEntry {
  readonly name: string;
  readonly text?: string | Uint8Array;
  /** Where a link leads. */
  readonly link?: string;
  /** The type flag of POSIX ustar; default `0`, a file. */
  readonly type?: string;
  /** What the header says; default: how many bytes there are. */
  readonly size?: number;
}

const BLOCK = 512;

/** Writes an archive as the entries say, which no library does: it refuses names that lead out. Format: POSIX ustar. */
export function tar(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.flatMap(member), Buffer.alloc(2 * BLOCK)]);
}

function member({ name, text = '', link = '', type = '0', size }: TarEntry): readonly Uint8Array[] {
  const content = Buffer.from(text);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${(size ?? content.length).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)];
}
