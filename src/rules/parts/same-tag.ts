/**
 * Prefixes that build workflows put in front of a version or a commit (docker/metadata-action's `type=sha`, branch
 * builds).
 */
const PREFIX = /^(?:v|sha-|release-|rel-|version-)/i;

/**
 * Whether two tags name the same build beyond reasonable doubt, so that one may be written for the other without
 * asking: they differ only by a known prefix, by case, by `+` written as `_` or `-`, or by the length of the commit's
 * SHA. A tag that merely looks alike (`1.4.2`, `1.4.3`) does not count.
 */
export function isSameTag(a: string, b: string): boolean {
  const [left, right] = [plain(a), plain(b)];
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return /^[0-9a-f]{7,39}$/.test(short) && /^[0-9a-f]{40}$/.test(long) && long.startsWith(short);
}

function plain(tag: string): string {
  return tag.replace(PREFIX, '').toLowerCase().replaceAll('+', '_');
}
