/** Where repositories and tags stand in messages beside the image itself; the groups are what is hidden. */
const NAMES: readonly RegExp[] = [
  /(?<=\/v2\/)\S{1,300}?(?=\/(?:manifests|blobs|tags)\/)/g,
  /(?<=\/manifests\/)(?!sha256:)[^\s":?]+/g,
  /(?<=reading manifest )(?!sha256:)\S{1,200} in \S{1,300}?(?=: |:?$)/g,
  /(?<=[?&]scope=)[^\s"&]+/g,
];

/**
 * Hides the names in a message behind as many `x`, so that no pattern finds its words in a repository called `denied`
 * or a tag called `toomanyrequests`. Every position stays what it was.
 */
export function maskNames(message: string, image: string | null): string {
  const hide = (text: string) => 'x'.repeat(text.length);
  const masked = NAMES.reduce((text, name) => text.replace(name, hide), message);
  if (image === null || image === '') return masked;
  const quoted = masked.replaceAll(`"${image}"`, (text) => `"${hide(text.slice(2))}"`);
  // Without a slash, colon or dot it may be a word of the message itself.
  return /[/:.]/.test(image) ? quoted.replaceAll(image, hide) : quoted;
}
