import type { Range } from '../texts/scalars.ts';
import type { Fragment } from '../texts/tokens.ts';
import { bumpVersion } from './bump.ts';

/** Where a changed fragment shows in a text, and what stood there before. */
export interface Occurrence extends Range {
  readonly original: string;
}

/** One fragment with another text in its place. */
export interface Change {
  readonly fragment: Fragment;
  readonly manner: Manner | 'insert';
  /** What is written over the fragment. */
  readonly text: string;
  /** What is looked for in messages and elsewhere; unlike anything else. */
  readonly marker: string;
  /** Finds the changed fragment in a rendered text. */
  occurrences(rendered: string): readonly Occurrence[];
}

/**
 * The steps of the mutation ladder (docs/reference/helm.md#s7-2). mark: the text stays and gets an ending of its own
 * (build metadata for a version, so that `semverCompare` answers as before) · like: another text of the same form and
 * length.
 */
export type Manner = 'mark' | 'like';

const VERSION = /^v?\d+(?:\.\d+)*(?:[-.].*)?$/;
const COMMIT = /^(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,128}$/;
const POLICIES = ['Always', 'IfNotPresent', 'Never'];

/**
 * Makes a change of a fragment.
 *
 * @param id a number that no other change of the same render has
 */
export function mutate(fragment: Fragment, manner: Manner, id: number): Change {
  const { text } = fragment;
  if (COMMIT.test(text) && !(fragment.token.style === 'plain' && /^\d+e\d+$/.test(text))) return commit(fragment, id);
  return manner === 'mark' ? marked(fragment, id) : alike(fragment, id);
}

/**
 * A change that writes a text of its own where there was none, or something else: `prefix` and `suffix` stand around
 * the marker.
 */
export function insert(fragment: Fragment, id: number, prefix = '', suffix = ''): Change {
  const marker = markerOf(id);
  return {
    fragment,
    manner: 'insert',
    text: prefix + marker + suffix,
    marker,
    occurrences: (rendered) =>
      positionsOf(rendered, marker).map((start) => ({ start, end: start + marker.length, original: '' })),
  };
}

function markerOf(id: number): string {
  return `pf${id}x`;
}

function marked(fragment: Fragment, id: number): Change {
  const { text } = fragment;
  const marker = markerOf(id);
  const isVersion = VERSION.test(text);
  const changed = `${text}${isVersion ? (text.includes('+') ? '.' : '+') : ''}${marker}`;
  return {
    fragment,
    manner: 'mark',
    text: isBareJson(fragment) ? JSON.stringify(changed) : changed,
    marker,
    occurrences: (rendered) =>
      positionsOf(rendered, marker).map((at) => {
        // Templates write the plus sign, which no tag may have, in another way.
        const stop = isVersion && /[+_.-]/.test(rendered[at - 1] ?? '') ? at - 1 : at;
        const head = sharedEnd(rendered.slice(0, stop), text);
        return { start: stop - head, end: at + marker.length, original: rendered.slice(stop - head, stop) };
      }),
  };
}

/** Whether a fragment is a whole value of `--set-json` without quotes, which JSON takes only as a number. */
function isBareJson({ token, start, end }: Fragment): boolean {
  const { slot } = token.layer;
  const isJson = slot.type === 'flag' && slot.list === 'setJson' && token.style === 'plain';
  return isJson && token.start === start && token.end === end;
}

/** Commits and digests are cut by templates, so their beginning is changed. */
function commit(fragment: Fragment, id: number): Change {
  const { text } = fragment;
  const marker = `f${id.toString(16).padStart(5, '0')}`;
  const changed = marker + text.slice(6);
  return {
    fragment,
    manner: 'mark',
    text: changed,
    marker,
    occurrences: (rendered) =>
      positionsOf(rendered, marker).map((start) => {
        let length = 6;
        while (length < text.length && rendered[start + length] === text[length]) length += 1;
        return { start, end: start + length, original: text.slice(0, length) };
      }),
  };
}

function alike(fragment: Fragment, id: number): Change {
  const { text } = fragment;
  const policy = POLICIES.indexOf(text);
  const changed = policy >= 0 ? POLICIES[(policy + 1 + (id % 2)) % 3]! : bumpVersion(text, id);
  return {
    fragment,
    manner: 'like',
    text: changed,
    marker: changed,
    occurrences: (rendered) =>
      positionsOf(rendered, changed)
        .filter((at) => !/\w/.test(rendered[at - 1] ?? '') && !/\w/.test(rendered[at + changed.length] ?? ''))
        .map((start) => ({ start, end: start + changed.length, original: text })),
  };
}

/** The length of the longest end of `text` that `before` ends with; upper and lower case are alike. */
function sharedEnd(before: string, text: string): number {
  let length = 0;
  while (
    length < text.length &&
    length < before.length &&
    before.at(-1 - length)!.toLowerCase() === text.at(-1 - length)!.toLowerCase()
  ) {
    length += 1;
  }
  return length;
}

function positionsOf(text: string, part: string): number[] {
  const [lower, wanted] = [text.toLowerCase(), part.toLowerCase()];
  const found: number[] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}
