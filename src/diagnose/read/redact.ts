import { hideTokens } from '../../core/secrecy/token-shape.ts';

/**
 * What may stand in a text from a cluster and must go into no report: each with a text that shows whether to look at
 * all.
 */
const SECRETS: readonly { readonly hint: string; readonly text: RegExp; readonly shown: string }[] = [
  { hint: '@', text: /(:\/\/)[^\s/@"'\\]+@/g, shown: '$1***@' },
  { hint: 'earer ', text: /\b([Bb]earer )[A-Za-z0-9\-._~+/]{8,}=*/g, shown: '$1***' },
  { hint: 'asic ', text: /\b([Bb]asic )(?=[A-Za-z0-9+/]*[A-Z0-9])[A-Za-z0-9+/]{8,}=*/g, shown: '$1***' },
  // Signed URLs of blob stores.
  {
    hint: '=',
    text: /([?&](?:sig|signature|token|X-Amz-[\w-]+|X-Goog-[\w-]+|Signature|Policy|Key-Pair-Id|hmac|jwt)=)[^\s&"'\\]+/g,
    shown: '$1***',
  },
];

/**
 * What may be a JSON Web Token. Matched greedily and looked at afterwards: three parts in one expression would take
 * quadratic time.
 */
const WORD = /[\w.-]{24,}/g;

/** Hides credentials that a line quotes: user information and signatures in addresses, tokens. */
export function hideSecrets(line: string): string {
  const shown = SECRETS.reduce(
    (text, { hint, text: pattern, shown }) => (text.includes(hint) ? text.replace(pattern, shown) : text),
    hideTokens(line),
  );
  return shown.includes('eyJ')
    ? shown.replace(WORD, (word) => (/^eyJ/.test(word) && word.split('.').length >= 3 ? '***' : word))
    : shown;
}
