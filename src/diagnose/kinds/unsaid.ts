import { quote } from '../../core/text/quote.ts';
import type { Kind } from '../case/kind.ts';
import { RUNTIME_NAMES } from '../case/pod.ts';
import { describePod } from '../case/steps.ts';

/** Nothing is said about an image, or not why it is not pulled. */
export const UNSAID = {
  chart: {
    rule: null,
    cause: null,
    aspect: 'none',
    isAboutImage: false,
    happened: () => 'helm could not fetch the chart itself; no image was asked for',
    help: () =>
      'log in with `helm registry login`, and check the name and the version of the chart; nothing is known about its images',
    next: () => [],
    texts: {
      chart: [
        {
          text: /failed to perform "(?:FetchReference|Fetch|Resolve)" on source: [^\n]*|unable to locate any tags in provided repository[^\n]*|could not retrieve list of tags for repository[^\n]*|looks like "[^"]*" is not a valid chart repository[^\n]*|chart "[^"]*" (?:version "[^"]*" )?(?:matching \S* )?not found in [^\n]*|failed to fetch https?:\/\/\S+\.tgz[^\n]*/,
        },
      ],
    },
  },
  'backoff-only': {
    rule: null,
    cause: null,
    aspect: 'image',
    happened: ({ quote: text }) =>
      /back-?off/i.test(text)
        ? 'it is not pulled; the input says only that the kubelet waits before it tries again, not why'
        : 'it is not pulled; the input shows only the state, not why',
    help: () => 'the first event with the reason Failed says why: give it to `pullproof diagnose`',
    next: (words) => [
      `kubectl get events ${words.namespace} --field-selector ${words.failedEvents} -o json | pullproof diagnose -`,
      words.describe,
    ],
  },
  'rollout-timeout': {
    rule: null,
    cause: null,
    aspect: 'image',
    isAboutImage: false,
    happened: ({ workload }) =>
      `${workload === null ? 'the release' : quote(workload)} did not become ready in time; this text does not say why`,
    help: () => 'give the events of the namespace to `pullproof diagnose`',
    next: (words) => [`kubectl get pods,events ${words.namespace} -o json | pullproof diagnose -`],
  },
  unknown: {
    rule: null,
    cause: null,
    aspect: 'image',
    happened: ({ said }) =>
      `the pull failed with a text that is not known${said?.runtime ? ` (${RUNTIME_NAMES[said.runtime]})` : ''}`,
    help: () => 'read the quoted text; please report it, so that it is known next time',
    next: describePod,
  },
} satisfies Readonly<Record<string, Kind>>;
