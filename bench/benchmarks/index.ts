import type { Benchmark } from '../benchmark.ts';
import { coldStart } from './cold-start.ts';
import { images } from './images.ts';
import { memory } from './memory.ts';
import { provenance } from './provenance.ts';

/** Every benchmark, in the order of docs/performance.md. To add one: a file here, a line here. */
export const benchmarks: readonly Benchmark[] = [coldStart, images, provenance, memory];
