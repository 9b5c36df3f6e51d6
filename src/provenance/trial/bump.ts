/** Another text of the same length and classes of characters; the letter in front of a version stays. */
export function bumpVersion(text: string, id: number): string {
  return /^v\d/.test(text) ? `v${bump(text.slice(1), id)}` : bump(text, id);
}

/** Another text of the same length and classes of characters; the last characters change first. */
function bump(text: string, id: number): string {
  let carry = id + 1;
  const changed = [...text].reverse().map((char) => {
    const [base, size] = /\d/.test(char)
      ? [48, 10]
      : /[a-z]/.test(char)
        ? [97, 26]
        : /[A-Z]/.test(char)
          ? [65, 26]
          : [0, 0];
    if (carry === 0 || size === 0) return char;
    const sum = char.charCodeAt(0) - base + carry;
    carry = Math.floor(sum / size);
    return String.fromCharCode(base + (sum % size));
  });
  const result = changed.reverse().join('');
  if (result === text) return bump(text, id + 1);
  // No leading zero where there was none: YAML would read another number.
  return /^0\d/.test(result) && !text.startsWith('0') ? `1${result.slice(1)}` : result;
}
