// Reads pod events and messages of runtimes, and names cause, rule and next step.
import { quote } from '../core/text/quote.ts';
import { groupFailures } from './group.ts';
import { type Judgement, judge } from './judge.ts';
import { newReading } from './observation.ts';
import { cleanLines } from './read/clean.ts';
import { readObject } from './read/objects.ts';
import { splitInput } from './read/split.ts';
import { readText } from './read/text.ts';
import type { Diagnosis, ImageFailure } from './types.ts';

export type { Diagnosis, FailingPod, ImageFailure, InputSummary, PodName, Runtime } from './types.ts';

/**
 * Says why images are not pulled, from what a cluster or a runtime wrote: `kubectl describe`, events and pods as table, JSON or
 * YAML, logs, helm's output, bare messages, in any mixture.
 *
 * @returns what fails, grouped by image and cause; for a text in which nothing is known, `recognised: false`. Never throws
 */
export function diagnose(text: string): Diagnosis {
  const reading = newReading();
  for (const part of splitInput(cleanLines(text))) {
    if (part.kind === 'text') readText(part.lines, reading);
    else for (const value of part.values) readObject(value, reading);
  }
  const judgement = judge(reading);
  const failures = groupFailures(judgement, reading.stalled);
  return {
    schemaVersion: 1,
    failures,
    notes: [...new Set([...notesOf(judgement, failures), ...reading.notes])].sort(),
    read: { pods: judgement.pods.count, events: reading.events, messages: reading.messages },
    recognised: reading.recognised,
  };
}

function notesOf({ recovered, missingSecrets }: Judgement, failures: readonly ImageFailure[]): string[] {
  const blamed = new Set(
    failures
      .filter(({ kind }) => kind === 'secret-missing' || kind === 'secret-malformed')
      .flatMap(({ pods }) => (pods.length === 0 ? [''] : pods.map(({ name }) => name))),
  );
  const secrets = [...missingSecrets].flatMap(([pod, names]) => {
    const name = pod.slice(pod.indexOf('/') + 1);
    if (blamed.has(name)) return [];
    const who = name === '' ? 'a pod' : `pod ${quote(name)}`;
    return `${who} names pull secrets that are not in its namespace: ${names.map(quote).join(', ')}; a public image is pulled all the same`;
  });
  return [...recovered.map((image) => `image ${quote(image)} failed earlier and was pulled since`), ...secrets];
}

export { decodeInput } from './decode.ts';
export { exitCodeOfDiagnosis } from './exit-code.ts';
export { readInputFile } from './read-file.ts';
export { diagnosisAnnotations } from './render/annotations.ts';
export { type DiagnosisFormat, diagnosisFormats } from './render/index.ts';
export { renderJson } from './render/json.ts';
export { renderMarkdown } from './render/markdown.ts';
export { renderText } from './render/text.ts';
export { type DiagnosisOptions, summaryOf } from './render/words.ts';
