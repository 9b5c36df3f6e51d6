import { reportPath } from '../../files/index.ts';
import { type InputFile, type RenderInputs, readChartYaml, type SourceMap } from '../../helm/index.ts';

/** The list of flags that a string comes from. */
export type FlagKind = 'set' | 'setString' | 'setJson' | 'setLiteral';

/** How a layer's text goes back into the inputs. */
export type Slot =
  | { readonly type: 'file'; readonly file: InputFile; readonly hasMark: boolean; readonly encoding: 'utf8' | 'latin1' }
  | { readonly type: 'flag'; readonly list: FlagKind; readonly index: number };

/** One text that can decide what is rendered. */
export interface Layer {
  readonly kind: 'values' | 'flag' | 'set-file' | 'chart-values' | 'chart-yaml' | 'template';
  /** Without a byte order mark. */
  readonly text: string;
  /** For reports; null when it is no file on disk (a flag, standard input, in an archive). */
  readonly file: string | null;
  /** In words for messages: `values-prod.yaml`, `--set image.tag=1`. */
  readonly name: string;
  /**
   * Where its keys stand in the values of the whole chart; several for a dependency that is used under several names.
   */
  readonly prefixes: readonly (readonly string[])[];
  /** Which layer wins: the higher one. Templates and Chart.yaml are below all values. */
  readonly rank: number;
  readonly slot: Slot;
}

const FLAGS: readonly { readonly list: FlagKind; readonly flag: string; readonly rank: number }[] = [
  { list: 'setJson', flag: '--set-json', rank: 3000 },
  { list: 'set', flag: '--set', rank: 4000 },
  { list: 'setString', flag: '--set-string', rank: 5000 },
  { list: 'setLiteral', flag: '--set-literal', rank: 7000 },
];

/**
 * Lists everything that can decide what is rendered, in Helm's order of precedence (docs/reference/helm.md#s2):
 * templates, Chart.yaml, the values of dependencies, the chart's values, `-f`, `--set-json`, `--set`, `--set-string`,
 * `--set-file`, `--set-literal`.
 *
 * @param inputs with archives unpacked
 * @param archived prefixes of what is in an archive on disk
 */
export function readLayers(
  inputs: RenderInputs,
  map: Pick<SourceMap, 'diskPath'>,
  archived: readonly string[],
  cwd: string,
): readonly Layer[] {
  const layers: Layer[] = [];
  for (const [path, { bytes, prefixes }] of chartFiles(inputs)) {
    const kind = kindOf(path);
    if (kind === null) continue;
    const isArchived = archived.some((prefix) => path.startsWith(prefix));
    const file = isArchived ? null : map.diskPath(path);
    const depth = path.split('/').filter((part) => part === 'charts').length;
    const rank = kind === 'chart-values' ? 1000 - depth : kind === 'chart-yaml' ? 100 - depth : 0;
    const name = file ?? path;
    layers.push({ kind, file, name, prefixes, rank, ...textOf(bytes, { layer: 'chart', path }) });
  }
  for (const [index, { path, bytes }] of inputs.values.entries()) {
    const file = path === '-' ? null : reportPath(cwd, path);
    const name = file ?? 'standard input';
    const rank = 2000 + index;
    layers.push({ kind: 'values', file, name, prefixes: [[]], rank, ...textOf(bytes, { layer: 'values', index }) });
  }
  for (const { list, flag, rank } of FLAGS) {
    for (const [index, text] of inputs[list].entries()) {
      const slot = { type: 'flag', list, index } as const;
      layers.push({ kind: 'flag', text, file: null, name: flag, prefixes: [[]], rank: rank + index, slot });
    }
  }
  for (const [index, { path, bytes }] of inputs.setFiles.entries()) {
    const file = path === '-' ? null : reportPath(cwd, path);
    const text = textOf(bytes, { layer: 'setFile', index });
    const prefixes = [(inputs.setFiles[index]!.arg.split('=')[0] ?? '').split('.')];
    layers.push({ kind: 'set-file', file, name: '--set-file', prefixes, rank: 6000 + index, ...text });
  }
  return layers;
}

/** Files of the chart by path, each with the places of its chart's values in the values of the whole. */
function chartFiles({ chart }: RenderInputs) {
  const files = new Map<string, { bytes: Uint8Array; prefixes: readonly (readonly string[])[] }>();
  if (chart.kind !== 'directory') return files;
  const known = new Map<string, readonly (readonly string[])[]>([['', [[]]]]);
  const prefixesOf = (directory: string): readonly (readonly string[])[] => {
    const cached = known.get(directory);
    if (cached) return cached;
    const parent = /^(.*?)charts\/[^/]+\/$/.exec(directory)?.[1] ?? '';
    const name = readChartYaml(chart.files, directory)?.name ?? '';
    const declared = (readChartYaml(chart.files, parent)?.dependencies ?? []).filter((entry) => entry.name === name);
    const names = declared.length === 0 ? [name] : declared.map((entry) => entry.alias ?? entry.name);
    const prefixes = prefixesOf(parent).flatMap((above) => names.map((own) => [...above, own]));
    known.set(directory, prefixes);
    return prefixes;
  };
  for (const file of chart.files) {
    if (file.irregular) continue;
    const directory = /^(?:charts\/[^/]+\/)*/.exec(file.path)![0];
    files.set(file.path, { bytes: file.bytes, prefixes: prefixesOf(directory) });
  }
  return files;
}

function kindOf(path: string): Layer['kind'] | null {
  const below = path.replace(/^(?:charts\/[^/]+\/)*/, '');
  if (below === 'values.yaml') return 'chart-values';
  if (below === 'Chart.yaml') return 'chart-yaml';
  return /^templates\/.+\.(?:ya?ml|tpl)$/.test(below) ? 'template' : null;
}

/** Reads bytes so that every text goes back to the same bytes. */
function textOf(bytes: Uint8Array, file: InputFile): Pick<Layer, 'text' | 'slot'> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = buffer.toString('utf8');
  const encoding = Buffer.from(utf8, 'utf8').equals(buffer) ? 'utf8' : 'latin1';
  const text = encoding === 'utf8' ? utf8 : buffer.toString('latin1');
  const hasMark = encoding === 'utf8' && text.startsWith('\ufeff');
  return { text: hasMark ? text.slice(1) : text, slot: { type: 'file', file, hasMark, encoding } };
}
