import { type RewriteEffect, VARIABLE_MARK } from './effect.ts';

const VARIABLE = new RegExp(`${VARIABLE_MARK}[^${VARIABLE_MARK}]*${VARIABLE_MARK}`, 'g');
export const ANYTHING: RewriteEffect = { kind: 'anything' };

const FILE = /^(?!-)[\w./*{},@+-]+\.\w+$/;

/** Whether a word of a command looks like a file, and not like a flag or an expression. */
export function isFile(word: string): boolean {
  return FILE.test(withoutVariables(word));
}

/** A variable in the name of a file may be anything. */
export function withoutVariables(word: string): string {
  return word.replace(VARIABLE, '*').replace(/\$\{[^}]*\}/g, '*');
}

type FilesOf = (rest: readonly string[], read: readonly string[]) => readonly string[];

const inPlace: FilesOf = (rest) => (rest.some((word) => /^(?:-[a-zA-Z]*i|--in-?place)/.test(word)) ? rest : []);
const all: FilesOf = (rest) => rest;

/** What a program writes in the end. `envsubst` and `gomplate` fill in what they read, under another name or none. */
export const FILES_OF: ReadonlyMap<string, FilesOf> = new Map(
  Object.entries({
    sed: inPlace,
    gsed: inPlace,
    perl: inPlace,
    yq: inPlace,
    tee: all,
    sponge: all,
    envsubst: (rest, read) => [...rest, ...read],
    gomplate: all,
    mv: (rest) => rest.slice(-1),
    cp: (rest) => rest.slice(-1),
  }),
);

type EffectOf = (rest: readonly string[]) => RewriteEffect;

const substitution: EffectOf = (rest) => {
  const script = scriptIn(rest);
  return script === '' || rest.some((word) => /^(?:-\w*f|--file)/.test(word))
    ? ANYTHING
    : { kind: 'substitution', script };
};

/** What the programs change that can be limited to a part of the file. */
export const EFFECT_OF: ReadonlyMap<string, EffectOf> = new Map(
  Object.entries({
    sed: substitution,
    gsed: substitution,
    perl: substitution,
    yq: (rest) => ({ kind: 'assignment', expression: scriptIn(rest.filter((word) => !/^e(?:val)?$/.test(word))) }),
    envsubst: (rest) => {
      const format = rest.filter((word) => word.includes('$') || word.includes(VARIABLE_MARK)).join(' ');
      const names = format.includes(VARIABLE_MARK) ? null : (format.match(/[A-Za-z_]\w*/g) ?? null);
      return { kind: 'variables', names };
    },
  } satisfies Record<string, EffectOf>),
);

/** The words that are neither flags nor files, and what stands in a flag: `-es/a/b/`, `--expression=s/a/b/`. */
function scriptIn(rest: readonly string[]): string {
  return rest
    .map((word) => /^(?:-e|--expression=)(.+)$/s.exec(word)?.[1] ?? word)
    .filter((word) => word !== '' && !word.startsWith('-') && !isFile(word))
    .join('\n');
}
