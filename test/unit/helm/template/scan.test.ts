import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTemplate, markTemplate, readMarks } from '../../../../src/helm/template/marks.ts';
import { scanTemplate } from '../../../../src/helm/template/scan.ts';

describe('scanTemplate', () => {
  const flags = (source: string) =>
    scanTemplate(source).map(
      (line) => `${line.beginsInAction ? '<' : '-'}${line.endsInAction ? '>' : '-'}${line.trimsEnd ? 't' : '-'}`,
    );

  test.each([
    ['plain lines', 'a\nb\n', ['---', '---']],
    ['an action in a line', 'a: {{ .x }}\n', ['---']],
    ['an action over lines', 'a: {{ f\n .x\n }}\nb\n', ['->-', '<>-', '<--', '---']],
    ['a trim at the end', 'a: {{ .x -}}\nb: {{ .x -}} y\n', ['--t', '---']],
    ['a trim before blanks', 'a: {{ .x -}}  \n', ['--t']],
    ['a minus that belongs to a number', 'a: {{ -1 }}\n', ['---']],
    ['braces in strings', 'a: {{ f "}}" `}}` }}\nb\n', ['---', '---']],
    ['a raw string over lines', 'a: {{ f `x\n}}` }}\nb\n', ['->-', '<--', '---']],
    ['a comment over lines', '{{/* }}\n" */}}\nb\n', ['->-', '<--', '---']],
    ['a trimming comment', '{{- /* }} */ -}}\nb\n', ['--t', '---']],
    ['an escaped quote', 'a: {{ f "\\"}}" }}\nb\n', ['---', '---']],
    ['an action without end', 'a: {{ f\nb\n', ['->-', '<>-']],
  ])('%s', (_, source, expected) => {
    expect(flags(source)).toEqual(expected);
  });

  test('splits any text into lines that make it up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{{', '}}', '-', ' ', '\n', '\r\n', '"', '`', "'", '/*', '*/', 'a', '\\')),
        (parts) => {
          const source = parts.join('');
          expect(
            scanTemplate(source)
              .map((line) => line.text + line.end)
              .join(''),
          ).toBe(source);
        },
      ),
    );
  });
});

describe('markTemplate', () => {
  const mark = (source: string, bold = true) =>
    Buffer.from(markTemplate({ path: 'x', bytes: Buffer.from(source, 'latin1') }, 3, bold).bytes).toString('latin1');

  test.each([
    ['a field', '  image: x\n', '  image: x #pfk-3-1\n'],
    ['a field of an entry', '- name: x\r\n', '- name: x #pfk-3-1\r\n'],
    ['a quoted field', '"image": x', '"image": x #pfk-3-1'],
    ['a field without value', 'imagePullSecrets:\n', 'imagePullSecrets: #pfk-3-1\n'],
    ['a field in braces', '- {a: 1, image: x}\n', '- {a: 1, image: x} #pfk-3-1\n'],
    ['an action over lines', 'image: {{ f\n .x }}\n', 'image: {{ f\n .x }} #pfk-3-1\n'],
    ['a block', '  {{- toYaml .x | nindent 2 }}\n', '  #pfs-3-1{{- toYaml .x | nindent 2 }} #pfe-3-1\n'],
    ['no field', 'imageName: x\nmyimage: x\nimage:x\n', 'imageName: x\nmyimage: x\nimage:x\n'],
    ['a line that trims', 'image: {{ .x -}}\n', 'image: {{ .x -}}\n'],
    ['an indent that stays on its line', '{{ toYaml .x | indent 2 }}\n', '{{ toYaml .x | indent 2 }}\n'],
    ['bytes that are not UTF-8', 'image: \xe9\xff\n', 'image: \xe9\xff #pfk-3-1\n'],
  ])('%s', (_, source, expected) => {
    expect(mark(source)).toBe(expected);
  });

  test('marks only plain fields when it is not bold', () => {
    expect(mark('image: x\n- {image: x}\n{{ toYaml .x | nindent 2 }}\n', false)).toBe(
      'image: x #pfk-3-1\n- {image: x}\n{{ toYaml .x | nindent 2 }}\n',
    );
  });

  test('reads what it wrote', () => {
    expect(readMarks('x #pfe-1-2 #pfk-10-20')).toEqual([
      { kind: 'end', file: 1, line: 2 },
      { kind: 'key', file: 10, line: 20 },
    ]);
    expect(readMarks('# pf-1-2 #pfx-1-2')).toEqual([]);
  });

  test.each([
    ['templates/a.yaml', true],
    ['charts/b/templates/_h.tpl', true],
    ['templates/NOTES.txt', false],
    ['values.yaml', false],
    ['files/a.yaml', false],
  ])('%s: %s', (path, expected) => {
    expect(isTemplate(path)).toBe(expected);
  });
});
