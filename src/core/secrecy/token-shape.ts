/**
 * What tokens of GitHub, GitLab and Docker Hub look like. Their random part is long (36 characters and more on GitHub,
 * 20 on GitLab, 27 on Docker Hub) and mixed, which tells them from images called `gha_runner` or `ghs-exporter`.
 */
const TOKEN = /(?<!\w)(gh[pousr]_|github_pat_|glpat-|dckr_(?:pat|oat)_)(?=[\w-]*[A-Z\d])[\w-]{20,}/g;

/** Replaces tokens that are known by their shape by `***`, or by their prefix and `***`. */
export function hideTokens(text: string, shown: '***' | '$1***' = '$1***'): string {
  return text.replace(TOKEN, shown);
}
