import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { shellWord, yamlWord } from '../../../../src/core/text/shell-word.ts';
import { loadCommand } from '../../../../src/core/words/load-command.ts';

test('a shell reads the word as the text itself', () => {
  const texts = ['api:dev', "it's", '$(touch /tmp/x)', '`id`', '; rm -rf /', '"', '\\', '* ?', '<secret>', 'a\nb', ''];
  const script = texts.map((text) => `printf '%s\\0' ${shellWord(text)}`).join('\n');
  expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)).toEqual(texts);
});

test('YAML reads the word as the text itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('true', 'null', '<secret>', '1e3', 'a: b', '- x', '#')),
      (text) => {
        expect(parse(`[{name: ${yamlWord(text)}}]`)).toEqual([{ name: text }]);
      },
    ),
  );
});

test.each([
  ['minikube', 'minikube', 'minikube image load api:dev'],
  ['minikube', 'other', 'minikube -p other image load api:dev'],
  ['kind', 'shop', 'kind load docker-image api:dev --name shop'],
  ['k3d', 'shop', 'k3d image import api:dev -c shop'],
  ['docker', 'docker-desktop', null],
])('loads into %s %s', (kind, name, command) => {
  expect(loadCommand('api:dev', { kind, name, store: kind })).toBe(command);
});
