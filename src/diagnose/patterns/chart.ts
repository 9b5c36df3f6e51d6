import type { Pattern } from './pattern.ts';

/** Helm (pkg/registry, pkg/downloader, v3 and v4) could not fetch the chart itself: no image was asked for. */
export const CHART: readonly Pattern[] = [
  {
    kind: 'chart',
    text: /failed to perform "(?:FetchReference|Fetch|Resolve)" on source: [^\n]*|unable to locate any tags in provided repository[^\n]*|could not retrieve list of tags for repository[^\n]*|looks like "[^"]*" is not a valid chart repository[^\n]*|chart "[^"]*" (?:version "[^"]*" )?(?:matching \S* )?not found in [^\n]*|failed to fetch https?:\/\/\S+\.tgz[^\n]*/,
  },
];
