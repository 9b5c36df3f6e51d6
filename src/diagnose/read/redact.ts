/** What may stand in a text from a cluster and must go into no report: each with a text that shows whether to look at all. */
const SECRETS: readonly { readonly hint: string; readonly text: RegExp; readonly shown: string }[] = [
  { hint: '@', text: /(:\/\/)[^\s/@"'\\]+@/g, shown: '$1***@' },
  { hint: 'earer ', text: /\b([Bb]earer )[A-Za-z0-9\-._~+/]{8,}=*/g, shown: '$1***' },
  { hint: 'asic ', text: /\b([Bb]asic )(?=[A-Za-z0-9+/]*[A-Z0-9])[A-Za-z0-9+/]{8,}=*/g, shown: '$1***' },
  { hint: '_', text: /\b(gh[a-z]_|github_pat_|dckr_[a-z]{3}_)\w+/g, shown: '$1***' },
  { hint: 'glpat-', text: /\bglpat-[\w-]+/g, shown: 'glpat-***' },
  // Signed URLs of blob stores.
  {
    hint: '=',
    text: /([?&](?:sig|signature|token|X-Amz-[\w-]+|X-Goog-[\w-]+|Signature|Policy|Key-Pair-Id|hmac|jwt)=)[^\s&"'\\]+/g,
    shown: '$1***',
  },
];

/** What may be a JSON Web Token. Matched greedily and looked at afterwards: three parts in one expression would take quadratic time. */
const WORD = /[\w.-]{24,}/g;

/** Hides credentials that a line quotes: user information and signatures in addresses, tokens. */
export function hideSecrets(line: string): string {
  const shown = SECRETS.reduce(
    (text, { hint, text: pattern, shown }) => (text.includes(hint) ? text.replace(pattern, shown) : text),
    line,
  );
  return shown.includes('eyJ')
    ? shown.replace(WORD, (word) => (/^eyJ/.test(word) && word.split('.').length >= 3 ? '***' : word))
    : shown;
}
