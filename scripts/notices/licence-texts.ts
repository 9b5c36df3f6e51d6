import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One third-party part and the texts that must travel with it. */
export interface Notice {
  /** `undici 7.30.2`. */
  readonly title: string;
  readonly texts: readonly string[];
}

/** The licence and notice files of a folder (not below it), with normal line ends. */
export function licenceTexts(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice|patents)([.-]|$)/i.test(entry.name))
    .filter((entry) => !/\.(go|[cm]?js|ts)$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  return files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
}

/** The notices of npm packages by their folders, sorted. Throws where a package brings no text. */
export function npmNotices(folders: readonly string[]): readonly Notice[] {
  const notices = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = licenceTexts(folder).concat(textOfOurs(name));
    if (texts.length === 0) throw new Error(`${name} ${version} (${license}) is bundled and has no licence text`);
    return { title: `${name} ${version}`, texts };
  });
  return notices.sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** The text for a package that names its licence and brings none; they lie in `texts/`. */
function textOfOurs(name: string): string[] {
  const file = join(import.meta.dirname, 'texts', `${name.replace('/', '__')}.txt`);
  return existsSync(file) ? [readFileSync(file, 'utf8').trim()] : [];
}

/** Writes notices as one text. The same text is printed once, below the names of all parts that it belongs to. */
export function noticesText(introduction: string, notices: readonly Notice[]): string {
  const byText = new Map<string, string[]>();
  for (const { title, texts } of notices) {
    const text = texts.join('\n\n');
    const titles = byText.get(text) ?? [];
    if (!titles.includes(title)) titles.push(title);
    byText.set(text, titles);
  }
  const rule = '='.repeat(80);
  const parts = [...byText].map(([text, titles]) => `${rule}\n${titles.join('\n')}\n${rule}\n\n${text}\n`);
  return `${introduction.trim()}\n\n${parts.join('\n')}`;
}
