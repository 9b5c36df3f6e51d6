/** Whole names that people write where a real one belongs, in any case. */
const NAMES = /^(?:replace_?me|change[-_]?me|owner|example|todo|__\w+__|your[-_].*|.*[-_](?:me|here))$/i;

/**
 * Finds the part of an image that looks like a placeholder nobody filled in: a whole segment of the path, or the tag.
 * Real names can look so too (`ghcr.io/example/app`): it explains an image that is not found, and proves nothing else.
 *
 * @param image as rendered
 * @returns the part as written, or null
 */
export function placeholderIn(image: string): string | null {
  const [name = ''] = image.split('@');
  const last = name.slice(name.lastIndexOf('/') + 1);
  const colon = last.indexOf(':');
  const tag = colon < 0 ? [] : [last.slice(colon + 1)];
  const path = name.slice(0, colon < 0 ? undefined : name.length - last.length + colon).split('/');
  // The first of several is a registry when it has a dot or a port.
  const segments = path.filter((segment, index) => index > 0 || path.length === 1 || !/[.:]/.test(segment));
  return [...segments, ...tag].find((part) => NAMES.test(part)) ?? null;
}
