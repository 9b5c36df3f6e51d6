import { quote } from '../text/quote.ts';

interface Form {
  readonly pattern: RegExp;
  readonly says: (found: string) => string;
}

const variable = (found: string) => `contains ${quote(found)}, a variable that was never replaced`;
const token = (found: string) => `contains the placeholder ${quote(found)}, which was never replaced`;

/**
 * How the tools that fill in texts before a deploy write what they fill in: `#{X}#` (replacetokens), `${X}` and `$X`
 * (envsubst, Flux), `$(X)` (make, Azure), `{{X}}` (mustache), `%X%`, `@X@` (autoconf, Maven), `<X>` and `‹X›` (people),
 * `__X__` (sed). Kubernetes expands none of them in `image`.
 */
const FORMS: readonly Form[] = [
  { pattern: /#\{[^{}]*\}#/, says: token },
  { pattern: /\$\{(?!\{)[^{}]*\}?|\$\([^()]*\)?|\$[A-Za-z_]\w*/, says: variable },
  { pattern: /(?<![{$])\{\{\s*[A-Za-z_][\w-]*\s*\}\}(?!\})/, says: token },
  { pattern: /%[A-Za-z_]\w*%/, says: variable },
  { pattern: /@[A-Za-z_]\w*@/, says: token },
  { pattern: /<(?!no value>|nil>)[^<>]+>|‹[^‹›]+›/, says: token },
  // As a whole part of the path only, where no name begins with `_`; as a tag it is valid.
  { pattern: /(?<=^|\/)__[A-Za-z][\w-]*__(?=$|[/:@])/, says: token },
];

/** A text that somebody was to replace. */
export interface Unreplaced {
  /** As it stands: `${IMAGE_TAG}`. */
  readonly text: string;
  /** What is wrong, to follow the subject: `contains "${IMAGE_TAG}", a variable that was never replaced`. */
  readonly says: string;
}

/** Finds the first variable or placeholder that is still in an image; null when there is none. */
export function unreplacedIn(image: string): Unreplaced | null {
  for (const { pattern, says } of FORMS) {
    const text = pattern.exec(image)?.[0];
    if (text !== undefined) return { text, says: says(text) };
  }
  return null;
}
