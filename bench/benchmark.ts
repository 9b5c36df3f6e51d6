import type { Tools } from './support/tools.ts';

/** What a benchmark gets. */
export interface BenchContext {
  /** How often each thing is measured. */
  readonly runs: number;
  /** A directory that is removed at the end. */
  readonly scratch: string;
  /** `dist/cli/index.js`: what users run. */
  readonly cli: string;
  /** The programs to compare with, where they are there. */
  readonly tools: Tools;
  /** Says on standard error what is going on. */
  progress(text: string): void;
}

/** A table of docs/performance.md. Cells are Markdown. */
export interface BenchTable {
  readonly title: string;
  /** One or two sentences: what was measured, and how. */
  readonly about: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One benchmark: a file in bench/benchmarks and a line in its index. */
export interface Benchmark {
  /** For `--only`. */
  readonly name: string;
  run(context: BenchContext): Promise<BenchTable>;
}
