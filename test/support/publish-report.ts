// Publishes a finished result as the action does, as a process of its own: `RESULT` names a JSON file with `report` and
// `sources`; everything else comes from `INPUT_*` and `GITHUB_*`.
import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { readInputs } from '../../src/action/inputs.ts';
import { processIo } from '../../src/action/io.ts';
import { publish } from '../../src/action/publish.ts';

const io = processIo();
const { report, sources } = JSON.parse(readFileSync(process.env.RESULT!, 'utf8'));
const inputs = await readInputs((name) => core.getInput(name), io.env, io.cwd);
await publish({ report, sources: new Map(Object.entries(sources)) }, inputs, io);
