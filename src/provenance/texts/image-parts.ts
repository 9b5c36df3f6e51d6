import type { Range } from './scalars.ts';

/** Where the parts of an image stand in its text. */
export interface ImageParts {
  readonly registry: Range | null;
  /** The path without the registry. */
  readonly repository: Range;
  readonly tag: Range | null;
  readonly digest: Range | null;
}

/**
 * Splits the text of an image, also one that no runtime would read.
 *
 * @param hasRegistry whether the first component is a registry, when that is known; else it is told by its dot or colon
 */
export function imageParts(image: string, hasRegistry?: boolean): ImageParts {
  const at = image.indexOf('@');
  const name = at < 0 ? image : image.slice(0, at);
  const slash = name.indexOf('/');
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  const end = colon < 0 ? name.length : colon;
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isRegistry = slash > 0 && (hasRegistry ?? (/[.:]/.test(first) || first === 'localhost'));
  return {
    registry: isRegistry ? { start: 0, end: slash } : null,
    repository: { start: isRegistry ? slash + 1 : 0, end },
    tag: colon < 0 || colon + 1 === name.length ? null : { start: colon + 1, end: name.length },
    digest: at < 0 || at + 1 === image.length ? null : { start: at + 1, end: image.length },
  };
}

/** Whether two ranges share a character. */
export function intersects(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many characters two ranges share. */
export function shared(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
