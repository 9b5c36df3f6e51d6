// The ways on which the documents of a target come, in the order in which they are read.
import { chart } from './chart.ts';
import { manifests } from './manifests.ts';
import type { Source } from './source.ts';

export type { SourceFile, SourceReading } from './source.ts';

export const sources: readonly Source[] = [chart, manifests];
