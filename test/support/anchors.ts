/**
 * What a link to a Markdown page may name behind `#`: the anchors that GitHub gives to headings, and those that stand
 * in the page.
 */
export function anchorsOf(markdown: string): readonly string[] {
  const text = markdown.replaceAll(/^( *)```[\s\S]*?^ *```/gm, '');
  const headings = [...text.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading]) =>
    heading!
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id!)];
}
