import type { Classified } from '../classify/classify.ts';
import { classify } from '../classify/classify.ts';
import { MAX_MESSAGE } from '../read/message-line.ts';
import type { Observation } from '../read/observation.ts';

/** What one observation means for an image of a pod. */
export type Signal =
  | { readonly is: 'failure'; readonly said: Classified }
  /** It fails, without saying why. */
  | { readonly is: 'vague'; readonly image: string | null; readonly quote: string }
  /** It fails with a text that no row knows. */
  | { readonly is: 'unknown'; readonly image: string | null; readonly quote: string }
  /** It was pulled. */
  | { readonly is: 'pulled'; readonly image: string | null }
  /** The pod names pull secrets that do not exist. */
  | { readonly is: 'no-secret'; readonly secrets: readonly string[] }
  | { readonly is: 'nothing' };

/** `Back-off pulling image "X"`, alone or with the reason that kubelets since 1.32 add (image_manager.go). */
const BACK_OFF = /^Back-off pulling image "([^"]*)"(?:: (?:ErrImagePull: )?)?/;
const PULLED = /^(?:Successfully pulled image|Container image) "([^"]*)"(?! is not present)/;
/** kubelet_pods.go: Unable to retrieve some image pull secrets (%s); attempting to pull the image may not succeed. */
const NO_SECRET = /Unable to retrieve some image pull secrets \(([^)]*)\)/;
const REASON_ONLY =
  /^(?:Error: )?(?:ErrImagePull|ImagePullBackOff|ImageInspectError|InvalidImageName|RegistryUnavailable|SignatureValidationFailed)?$/;

/** Reads one observation. */
export function signalOf({ reason, message: whole, image, from }: Observation): Signal {
  const message = whole.slice(0, MAX_MESSAGE).trim();
  const [, secrets] = NO_SECRET.exec(message) ?? [];
  if (secrets !== undefined) return { is: 'no-secret', secrets: splitNames(secrets) };
  const [, pulled] = PULLED.exec(message) ?? [];
  if (pulled !== undefined) return { is: 'pulled', image: pulled };
  if (reason === 'Started') return { is: 'pulled', image: null };
  if (reason === 'Pulling' || (from === 'message' && message.startsWith('Pulling image'))) return { is: 'nothing' };
  const [backOff, named] = BACK_OFF.exec(message) ?? [];
  const rest = backOff === undefined ? message : message.slice(backOff.length);
  const own = named ?? image;
  if (backOff !== undefined && rest === '') return { is: 'vague', image: own, quote: message };
  const said = classify(rest, own) ?? classify(bareReason(reason, rest), own);
  if (said !== null) return { is: 'failure', said: said.image === null ? { ...said, image: own } : said };
  const text = rest === '' ? reason : message;
  if (REASON_ONLY.test(rest) || isMention(from, rest)) return { is: 'vague', image: own, quote: text };
  return { is: 'unknown', image: own ?? imageOf(rest), quote: rest };
}

/** These reasons say what happened also without a message. */
function bareReason(reason: string, message: string): string {
  return message === '' &&
    /^(?:ErrImageNeverPull|InvalidImageName|RegistryUnavailable|SignatureValidationFailed)$/.test(reason)
    ? reason
    : '';
}

/** A line that only mentions a state: `pod/api is in ImagePullBackOff`. */
function isMention(from: Observation['from'], text: string): boolean {
  return (
    from === 'message' &&
    !/Failed to pull image|failed to pull and unpack|failed to resolve|nitializing source/.test(text)
  );
}

function imageOf(text: string): string | null {
  return /image "([^"\s]+)"/.exec(text)?.[1] ?? null;
}

function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
