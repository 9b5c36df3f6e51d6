import { HOMEPAGE } from '../../version.ts';

/** actions/checkout, pinned by commit. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
/** Variables that every step has without being told. */
const GIVEN = /^(GITHUB_|RUNNER_|CI$)/;

/**
 * The workflow that `init` proposes: it runs always, because a required check that is skipped by a path filter blocks a
 * merge.
 *
 * @param variables names which the configuration takes from the environment
 */
export function workflowText(variables: readonly string[]): string {
  const own = variables.filter((name) => !GIVEN.test(name));
  const env =
    own.length === 0
      ? ''
      : `        # The configuration takes these from the environment; set what the deploy uses:\n        # env:\n${own.map((name) => `        #   ${name}: …`).join('\n')}\n`;
  return `# Proves that every image of the release can be pulled. Written by "pullproof init".
name: pullproof
on:
  pull_request:
  push:
    branches: [main]
  merge_group:

permissions:
  contents: read # read the charts
  packages: read # ask ghcr.io about private packages

jobs:
  pullproof:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - uses: ${HOMEPAGE.replace('https://github.com/', '')}@v1
${env}`;
}
