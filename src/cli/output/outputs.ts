import { suggestWord } from '../../config/index.ts';
import { UserError } from '../../core/errors/user-error.ts';
import { ensureWritable } from '../../files/index.ts';

/** One report: its format, and the file it goes to (null: standard output). */
export interface Output<Format extends string = string> {
  readonly format: Format;
  readonly file: string | null;
}

/**
 * Decides which reports are written where. Without `--format`, or with formats that all go to files, the text report
 * goes to standard output, or to the file of `--output`.
 *
 * @param formats what `--format` was given: `json`, `json=report.json`
 * @param output the file of `--output`, or null
 * @param known the formats there are
 * @param cwd absolute working directory
 * @throws UserError for an unknown format, two reports for the same place, or a file that cannot be written
 */
export function planOutputs<Format extends string>(
  formats: readonly string[],
  output: string | null,
  known: readonly Format[],
  cwd: string,
): readonly Output<Format>[] {
  const outputs = formats.map((text) => parseFormat(text, known));
  const unplaced = outputs.filter(({ file }) => file === null);
  if (unplaced.length > 1) {
    const names = unplaced.map(({ format }) => format);
    throw new UserError('USAGE', `two reports for standard output: ${names.join(' and ')}`, {
      hint: `write one of them to a file: --format ${names[1]}=report.${names[1]}`,
    });
  }
  const main: Output<Format> = { format: unplaced[0]?.format ?? ('text' as Format), file: output };
  const planned = [main, ...outputs.filter(({ file }) => file !== null)];
  const files = planned.flatMap(({ file }) => (file === null ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UserError('USAGE', `two reports for the same file "${twice}"`);
  for (const file of files) ensureWritable(file, cwd);
  return planned;
}

function parseFormat<Format extends string>(text: string, known: readonly Format[]): Output<Format> {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const file = equals < 0 ? null : text.slice(equals + 1);
  const format = known.find((candidate) => candidate === name);
  if (!format) throw new UserError('USAGE', `unknown format "${name}"; ${suggestWord(name, known)}`);
  if (file === '')
    throw new UserError('USAGE', `--format ${name}= names no file`, {
      hint: `write --format ${name}=FILE, or --format ${name} for standard output`,
    });
  return { format, file: file === '-' ? null : file };
}
