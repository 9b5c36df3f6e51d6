/**
 * One secret for each place of the machine that holds one; letters and digits, so that no template has to change them.
 */
export const CANARIES = {
  file: 'FileOutside7QxZp41',
  git: 'GitConfigToken8WvLm52',
  docker: 'DockerLogin9TrKn63',
  token: 'ghsWorkflowToken1YbHd74',
  named: 'NamedRegistry2UcJf85',
  variable: 'SetVariable3IvGa96',
  key: 'CloudKey4OeSb07xx',
  ordinary: 'OrdinaryVariable5PdTc18',
} as const;

/** The secrets that a text holds: as they are, in another case, in base64 at any position, in hexadecimal. */
export function canariesIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return Object.entries(CANARIES).flatMap(([name, value]) => {
    const forms = [...formsOf(value), ...formsOf(value.toLowerCase())];
    return forms.some((form) => lower.includes(form.toLowerCase())) ? [name] : [];
  });
}

function formsOf(value: string): readonly string[] {
  const encoded = [0, 1, 2].map((before) => {
    const text = Buffer.from(`${'x'.repeat(before)}${value}`).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + value.length) * 8) / 6));
  });
  return [value, Buffer.from(value).toString('hex'), ...encoded];
}
