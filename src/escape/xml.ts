import { visible, visibleLines } from './visible.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Escapes untrusted text for an XML attribute, on one line. Characters that XML 1.0 does not allow are made visible
 * first.
 */
export function xmlAttribute(text: string): string {
  return visible(text).replace(/[&<>"']/g, entity);
}

/** Escapes untrusted text for the content of an XML element; line breaks are kept. */
export function xmlText(text: string): string {
  return visibleLines(text)
    .map((line) => line.replace(/[&<>"']/g, entity).replace(/^(\s*)::/, '$1&#58;:'))
    .join('\n');
}

function entity(character: string): string {
  return ENTITIES[character]!;
}
