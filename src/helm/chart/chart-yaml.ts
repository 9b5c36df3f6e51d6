import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { ChartFile } from '../engine/request.ts';

/** A larger Chart.yaml is not looked into, in bytes. */
const MAX_BYTES = 1024 * 1024;

/** A dependency as Chart.yaml (or requirements.yaml of an old chart) writes it. */
export interface DeclaredDependency {
  readonly name: string;
  readonly alias: string | null;
  readonly repository: string;
  readonly version: string;
  readonly line: number;
}

/**
 * What the host itself needs of a Chart.yaml: names and places. What a chart means is decided by Helm in the engine.
 */
export interface ChartYaml {
  readonly name: string;
  readonly dependencies: readonly DeclaredDependency[];
  /** The file that holds the dependencies, below the chart. */
  readonly dependenciesFile: 'Chart.yaml' | 'requirements.yaml';
  /** Line of a top-level key of Chart.yaml, from 1; 1 when it is not there. */
  lineOf(key: string): number;
}

/**
 * Reads a chart's Chart.yaml for names and places.
 *
 * @param files the files of the chart
 * @param prefix '' or the path of a subchart with a slash at its end
 * @returns null when there is none or it is no mapping
 */
export function readChartYaml(files: readonly ChartFile[], prefix = ''): ChartYaml | null {
  const chart = parseFile(files, `${prefix}Chart.yaml`);
  if (chart === null) return null;
  const requirements = chart.map.has('dependencies') ? null : parseFile(files, `${prefix}requirements.yaml`);
  return {
    name: text(chart.map, 'name'),
    dependencies: (requirements ?? chart).dependencies,
    dependenciesFile: requirements === null ? 'Chart.yaml' : 'requirements.yaml',
    lineOf: (key) => {
      const pair = chart.map.items.find((item) => isScalar(item.key) && item.key.value === key);
      return pair ? lineOfNode(pair.key as Node, chart.lines) : 1;
    },
  };
}

interface ParsedFile {
  readonly map: YAMLMap;
  readonly lines: LineCounter;
  readonly dependencies: readonly DeclaredDependency[];
}

/** By the bytes of the file: it is asked for once for each document of a release. */
const parsedFiles = new WeakMap<Uint8Array, ParsedFile | null>();

function parseFile(files: readonly ChartFile[], name: string): ParsedFile | null {
  const file = files.find((candidate) => candidate.path === name);
  if (file === undefined) return null;
  const known = parsedFiles.get(file.bytes);
  if (known !== undefined) return known;
  const parsed = parseBytes(file.bytes);
  parsedFiles.set(file.bytes, parsed);
  return parsed;
}

function parseBytes(bytes: Uint8Array): ParsedFile | null {
  if (bytes.byteLength > MAX_BYTES) return null;
  const lines = new LineCounter();
  const source = new TextDecoder().decode(bytes);
  try {
    const document = parseDocument(source, {
      lineCounter: lines,
      uniqueKeys: false,
      strict: false,
      logLevel: 'silent',
    });
    if (!isMap(document.contents)) return null;
    const map = document.contents as YAMLMap;
    return { map, lines, dependencies: dependenciesOf(map, lines) };
  } catch (error) {
    // Nested too deeply for this parser: the engine says what is wrong with the chart.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function dependenciesOf(map: YAMLMap, lines: LineCounter): DeclaredDependency[] {
  const list = map.get('dependencies', true);
  if (!isSeq(list)) return [];
  return list.items.filter(isMap).map((item) => ({
    name: text(item, 'name'),
    alias: text(item, 'alias') || null,
    repository: text(item, 'repository'),
    version: text(item, 'version'),
    line: lineOfNode(item, lines),
  }));
}

function text(map: YAMLMap, key: string): string {
  const value: unknown = map.get(key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function lineOfNode(node: Node, lines: LineCounter): number {
  return node.range ? lines.linePos(node.range[0]).line : 1;
}
