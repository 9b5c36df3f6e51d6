/**
 * Everything that JSON.stringify leaves as it is although a terminal, an editor or a workflow runner would act on it.
 */
const RISKY = /(?!\n)\p{C}|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;

/**
 * Serialises a value as JSON with two spaces and a line break at the end. Values stay exactly what they are: control,
 * bidirectional and invisible characters are written as `\uXXXX`, and so is the `#` of `##[`, which a runner of GitHub
 * Actions would obey.
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(RISKY, escapeUnits).replaceAll('##[', '\\u0023#[');
  return `${text}\n`;
}

function escapeUnits(character: string): string {
  let text = '';
  for (let index = 0; index < character.length; index++) {
    text += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return text;
}
