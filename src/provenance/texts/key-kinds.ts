/** What a key's name says that its value is for. */
export type KeyKind = 'image' | 'registry' | 'repository' | 'tag' | 'digest' | 'pull-policy' | 'pull-secrets';

const KINDS: readonly (readonly [KeyKind, RegExp])[] = [
  ['pull-policy', /pull-?_?policy$/i],
  [
    'pull-secrets',
    /pull-?_?secrets?(?:-?_?names?)?$|^(?:registry|docker|image|reg)-?_?(?:secret|cred)s?(?:-?_?name)?$/i,
  ],
  ['digest', /^(?:image-?_?)?(?:digest|sha|sha256)$/i],
  ['registry', /^(?:image|docker|container|private|default)?-?_?registry(?:-?_?(?:url|host|prefix))?$/i],
  ['tag', /^(?:image|default|container|app|docker)?-?_?tag$|^(?:image|app)-?_?version$|^version$/i],
  ['repository', /^(?:image|docker|container)?-?_?(?:repository|repo)$|^image-?_?name$/i],
  ['image', /image$/i],
];

/**
 * Names the kind of a path's last key; for a list entry and its `name`, of the list's key. Null when the key says
 * nothing.
 */
export function kindOf(path: readonly string[]): KeyKind | null {
  const names = path.filter((part) => !/^\d+$/.test(part));
  const last = names.at(-1);
  if (last === undefined) return null;
  const own = KINDS.find(([, pattern]) => pattern.test(last))?.[0];
  if (own) return own;
  const parent = names.at(-2) ?? '';
  if (last === 'name' && KINDS[1]![1].test(parent)) return 'pull-secrets';
  return (last === 'name' || last === 'version') && /image$/i.test(parent)
    ? last === 'name'
      ? 'repository'
      : 'tag'
    : null;
}

/** The address of a setting: a list of secrets is one, whatever it holds. */
export function settingOf(address: readonly string[]): readonly string[] {
  const list = address.findIndex((part) => /^\d+$/.test(part));
  return list > 0 && kindOf(address) === 'pull-secrets' ? address.slice(0, list) : address;
}

/** A path as `--set` takes it: a dot in a key is escaped. */
export function pathText(address: readonly string[]): string {
  return address.map((key) => key.replaceAll('.', '\\.')).join('.');
}
