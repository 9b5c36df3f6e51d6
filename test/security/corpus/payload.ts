/** Commands to a runner and a terminal, in every way in which a line can begin. */
export const PAYLOAD = [
  'x',
  '::error::owned',
  '  ::set-output name=verdict::pass',
  '\r::add-mask::a',
  '\t::stop-commands::owned',
  '##[error]owned',
  'a ##[group]owned',
  '\u001b[2J\u001b]8;;http://owned.example\u0007owned',
  '\u009b31m\u202eowned\u2066',
  '\u2028::warning::owned',
  '</details><h1>owned</h1>',
].join('\n');

/** The same between quotes, in characters that YAML, JSON and Go take. */
export const QUOTED = JSON.stringify(PAYLOAD).replace(
  /[\u007f-\uffff]/g,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

/** The same in one line, as a runner would read it when a line began with it. */
export const LINE = '::error::owned ##[error]owned';
