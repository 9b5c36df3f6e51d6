import type { RenderInputs, SourceMap } from '../../helm/index.ts';
import type { Unpacked } from './archives.ts';
import { type Layer, readLayers } from './layers.ts';
import { readAllTokens, type Token } from './tokens.ts';

/** Everything that decides what is rendered, as text and cut into tokens. */
export interface Texts {
  /** With archives unpacked. */
  readonly inputs: RenderInputs;
  readonly sourceMap: SourceMap;
  readonly layers: readonly Layer[];
  readonly tokens: readonly Token[];
  /** Absolute working directory; files are relative to it. */
  readonly cwd: string;
}

/** Reads the texts of a render. */
export function readTexts({ inputs, archived }: Unpacked, sourceMap: SourceMap, cwd: string): Texts {
  const layers = readLayers(inputs, sourceMap, archived, cwd);
  return { inputs, sourceMap, layers, tokens: readAllTokens(layers), cwd };
}
