import { quote } from '../core/text/quote.ts';
import type { Diagnosis, ImageFailure } from './failures/diagnosis.ts';
import { failingNow } from './failures/failing-now.ts';
import { groupFailures } from './failures/group.ts';
import type { FailingNow } from './failures/pod-failure.ts';
import { cleanLines } from './read/clean.ts';
import { readObject } from './read/objects.ts';
import { newReading } from './read/observation.ts';
import { splitInput } from './read/split.ts';
import { readText } from './read/text.ts';

export type { FailingPod, PodName, Runtime } from './case/pod.ts';
/**
 * Says why images are not pulled, from what a cluster or a runtime wrote: `kubectl describe`, events and pods as table,
 * JSON or YAML, logs, helm's output, bare messages, in any mixture.
 *
 * @returns what fails, grouped by image and cause; for a text in which nothing is known, `recognised: false`. Never
 *   throws
 */
export function diagnose(text: string): Diagnosis {
  const reading = newReading();
  for (const part of splitInput(cleanLines(text))) {
    if (part.kind === 'text') readText(part.lines, reading);
    else for (const value of part.values) readObject(value, reading);
  }
  const failing = failingNow(reading);
  const failures = groupFailures(failing, reading.stalled);
  return {
    schemaVersion: 1,
    failures,
    notes: [...new Set([...notesOf(failing, failures), ...reading.notes])].sort(),
    read: { pods: failing.pods.count, events: reading.events, messages: reading.messages },
    recognised: reading.recognised,
  };
}

function notesOf({ recovered, missingSecrets }: FailingNow, failures: readonly ImageFailure[]): string[] {
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
