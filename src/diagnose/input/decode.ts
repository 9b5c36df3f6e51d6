import { UserError } from '../../core/errors/user-error.ts';

/** Events of a large cluster are some megabytes; more is no text of a person. */
export const MAX_INPUT_BYTES = 32 * 1024 * 1024;

/**
 * Turns the bytes of the input into text: UTF-8, or UTF-16 as PowerShell writes it (`kubectl … > events.json`).
 *
 * @param name how messages call the input: `"events.json"`, `standard input`
 * @throws UserError when it is empty, too large or no text
 */
export function decodeInput(bytes: Uint8Array, name: string): string {
  if (bytes.byteLength > MAX_INPUT_BYTES) throw inputTooLarge(name);
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.trim() === '') {
    throw new UserError('INPUT_EMPTY', `${name} is empty`, {
      hint: 'give the text of `kubectl describe pod`, or `kubectl get pods,events -o json | pullproof diagnose -`',
    });
  }
  // ZIP and gzip, and whatever holds a NUL.
  if (text.includes('\u0000') || text.startsWith('PK\u0003\u0004') || text.startsWith('\u001f')) {
    throw new UserError('INPUT_BINARY', `${name} is no text but binary data`, {
      hint: 'give the text that kubectl or the runtime printed; unpack an archive before',
    });
  }
  return text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The error about an input above the limit. */
export function inputTooLarge(name: string): UserError {
  return new UserError('INPUT_TOO_LARGE', `${name} is larger than 32 MiB`, {
    hint: 'give the events of one namespace, or of the pods that fail',
  });
}
