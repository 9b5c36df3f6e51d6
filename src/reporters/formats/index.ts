import type { FormatId, Reporter } from '../parts/reporter.ts';
import { compact } from './compact.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Every output format by its name; the values that `--format` allows are the keys. */
export const reporters: Readonly<Record<FormatId, Reporter>> = { text, json, github, sarif, markdown, junit, compact };

/** The names of the formats, in the order in which help shows them. */
export const formatIds = Object.keys(reporters) as readonly FormatId[];
