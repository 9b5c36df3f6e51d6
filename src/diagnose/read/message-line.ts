import { classify } from '../classify/classify.ts';
import type { Reading } from './observation.ts';
import { isChartFailure, isRefusal } from './reasons.ts';

/** A line longer than this is cut: no runtime writes one, and patterns run over it. */
export const MAX_MESSAGE = 4096;

/** What only a failing pull writes: such a line counts although its end is unknown. */
const ENVELOPE =
  /Failed to pull image|Back-off pulling image|failed to pull and unpack image|failed to resolve (?:reference|image)\b|nitializing (?:image from )?source docker:|failed to get sandbox image|ErrImagePull|ImagePullBackOff|ErrImageNeverPull|is not present with pull policy of Never|InvalidImageName|ImageInspectError|Unable to retrieve some image pull secrets|PullImage /;
/** What a client of a registry writes, among others: such a line counts when its end is known. */
const CLIENT =
  /Error response from daemon|docker:\/\/|\/v2\/|manifest|registry|pull access denied|toomanyrequests|invalid reference format|no match for platform|no matching |couldn't parse image|failed to authorize|bearer token|auth token|insufficient_scope|exec format error|image|pulling|repository name|media type|unknown type: |\bctr: /i;

/**
 * Reads a line outside tables: a runtime's message, a line of the kubelet's log, or a piece of JSON.
 *
 * @param isAlone true when the input holds hardly anything else: then the end of a message is enough (`no such host`)
 */
export function readMessageLine(line: string, into: Reading, isAlone: boolean): void {
  const { text, pod } = unwrap(line.slice(0, MAX_MESSAGE));
  const isEnvelope = ENVELOPE.test(text) || isRefusal(text) || isChartFailure(text);
  if (!isEnvelope && !isAlone && !CLIENT.test(text)) return;
  if (!isEnvelope && classify(text, null) === null) return;
  into.recognised = true;
  into.messages += 1;
  into.observations.push({
    from: 'message',
    pod,
    container: null,
    role: null,
    image: null,
    reason: '',
    message: text,
    at: null,
    node: null,
  });
}

/** `msg="…"` and `error="…"` of logs: logfmt, and klog of the kubelet. */
const LOGGED = /\b(?:msg|err|error)="((?:[^"\\]|\\.)*)"/g;

/**
 * kubelet_pods.go, in the kubelet's log: `"Unable to retrieve pull secret, …" pod="shop/api" secret="" err="secret
 * \"regcred\" not found"`.
 */
function unretrieved(line: string): string | null {
  if (!line.includes('Unable to retrieve pull secret, the image pull may not succeed')) return null;
  const [, name] = /secrets? \\*"([^"\\]+)\\*" not found/.exec(line) ?? [];
  return name === undefined ? null : `Unable to retrieve some image pull secrets (${name})`;
}

/** A line of a list in Markdown: `- \`pull access denied\``. */
function bare(line: string): string {
  return line.replace(/^\s*(?:[-*•>]|\d+\.)\s+/, '').replace(/^\s*`([^`]+)`\s*$/, '$1');
}

/** Undoes the quoting of logs and JSON, and takes the pod that the kubelet's log names. */
function unwrap(line: string): { text: string; pod: { namespace: string; name: string } | null } {
  const [, json] = /^\s*"?(?:message|note)"?:\s*"((?:[^"\\]|\\.)*)",?\s*$/.exec(line) ?? [];
  const logged = [...line.matchAll(LOGGED)].map(([, text]) => text!);
  const text = json ?? unretrieved(line) ?? (logged.length > 0 ? logged.join(': ') : bare(line));
  const [, namespace, name] = /\spod="([\w.-]+)\/([\w.-]+)"/.exec(line) ?? [];
  return {
    text: text.replace(/\\n/g, '\n').replace(/\\+"/g, '"').trim(),
    pod: namespace === undefined || name === undefined ? null : { namespace, name },
  };
}
