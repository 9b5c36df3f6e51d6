import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../../src/config/file/parse.ts';
import { UserError } from '../../../../src/core/errors/user-error.ts';

const RULES = ['mutable-tag', 'tag-not-found'];

function errorOf(text: string): string {
  try {
    parseConfig(text, 'pullproof.yaml', RULES);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'no error';
}

/** What docs/reference/contract.md#s3 shows, in full. */
const EXAMPLE = `version: 1
profile: registry                 # registry: a real cluster pulls · local: images are loaded into minikube, kind, Docker
platforms: [linux/amd64]
fail-on: error
on-unverified: fail
registries:
  - host: ghcr.io
    endpoint: http://127.0.0.1:5001   # where to really connect: a mirror, a pull-through cache, a test registry
    username: \${GHCR_USER}            # https only, or plain http to loopback, or insecure: true
    password: \${GHCR_TOKEN}
    ca: certs/corp.pem
pull-secrets:                     # secrets that exist in the cluster but not in the chart
  - name: ghcr-secret
    namespace: production             # optional
    registries: [ghcr.io/acme]        # what it covers, matched as the kubelet matches
    username: a
    password: b
service-accounts:
  - name: default
    pull-secrets: [ghcr-secret]
rules:
  mutable-tag: error              # error | warning | note | off
ignore:
  - rule: tag-not-found
    image: ghcr.io/acme/legacy:*
    reason: published by the release job afterwards
    until: 2027-01-31             # an expired entry no longer hides, and says so
targets:
  - name: prod
    chart: deploy/helm/api
    values: [deploy/helm/api/values-prod.yaml]
    set: [api.image.tag=\${GITHUB_SHA}]
    namespace: production
`;

test('takes the example of the contract', () => {
  const { config, positionOf } = parseConfig(EXAMPLE, 'pullproof.yaml', RULES);
  expect(config.targets?.[0]).toEqual({
    name: 'prod',
    chart: 'deploy/helm/api',
    values: ['deploy/helm/api/values-prod.yaml'],
    set: ['api.image.tag=${GITHUB_SHA}'],
    namespace: 'production',
  });
  expect(positionOf(['targets', 0, 'set', 0])).toEqual({ line: 32, column: 11 });
  expect(positionOf(['registries', 0, 'password'])).toEqual({ line: 10, column: 15 });
  expect(positionOf(['nowhere'])).toEqual({ line: 1, column: 1 });
});

test('every key of the top level is a key of a target', () => {
  const [, ...top] = EXAMPLE.slice(0, EXAMPLE.indexOf('targets:')).split('\n');
  const nested = top.map((line) => (line === '' ? line : `    ${line}`)).join('\n');
  expect(errorOf(`version: 1\ntargets:\n  - name: a\n    chart: x\n${nested}`)).toBe('no error');
});

test('a target has no version and no targets', () => {
  expect(errorOf('version: 1\ntargets:\n  - {name: a, chart: x, version: 1, targets: []}\n')).toBe(
    [
      'pullproof.yaml has 2 problems:',
      '  pullproof.yaml:3:25: unknown key "version" in "targets[0]"; it belongs to the top level',
      '  pullproof.yaml:3:37: unknown key "targets" in "targets[0]"; it belongs to the top level',
    ].join('\n'),
  );
});

describe('every problem is named with its place, what was found and what was expected', () => {
  test.each([
    ['', 'pullproof.yaml:1:1: the key "version" is missing: write "version: 1"'],
    ['version: 2', 'pullproof.yaml:1:10: "version": expected 1, found the number 2'],
    ['version: "1"', 'pullproof.yaml:1:10: "version": expected 1, found "1"'],
    ['- a', 'pullproof.yaml:1:1: the file: expected a map of keys, found a list'],
    ['version: 1\ncolour: red', 'pullproof.yaml:2:1: unknown key "colour"; the nearest known key is "chart"'],
    ['version: 1\nplatfroms: []', 'pullproof.yaml:2:1: unknown key "platfroms"; did you mean "platforms"?'],
    [
      'version: 1\nprofile: registy',
      'pullproof.yaml:2:10: "profile": "registy" is none of the known values; did you mean "registry"?',
    ],
    ['version: 1\nfail-on:', 'pullproof.yaml:2:9: "fail-on": expected one of: error, never, warning; found nothing'],
    [
      'version: 1\nplatforms: linux/amd64',
      'pullproof.yaml:2:12: "platforms": expected a list, found "linux/amd64"; write it as ["linux/amd64"]',
    ],
    ['version: 1\nplatforms: []', 'pullproof.yaml:2:12: "platforms": expected at least one entry, found none'],
    [
      'version: 1\nplatforms: [linux]',
      'pullproof.yaml:2:13: "platforms[0]": expected OS/ARCH or OS/ARCH/VARIANT, as in "linux/amd64" or "linux/arm64/v8"; found "linux"',
    ],
    [
      'version: 1\nkube-version: 1.30',
      'pullproof.yaml:2:15: "kube-version": expected text, found the number 1.30; write it in quotes: "1.30"',
    ],
    ['version: 1\nskip-tests: yes', 'pullproof.yaml:2:13: "skip-tests": expected true or false, found "yes"'],
    [
      'version: 1\nset: [a]',
      'pullproof.yaml:2:7: "set[0]": expected KEY=VALUE, as in "api.image.tag=1.4.2"; found "a"',
    ],
    ['version: 1\nset:\n  - a: b', 'pullproof.yaml:3:5: "set[0]": expected text, found a map'],
    [
      'version: 1\nchart: oci://ghcr.io/acme/chart',
      'pullproof.yaml:2:8: "chart": a chart is a directory or a .tgz on disk: pull it first ("helm pull oci://… --untar"); found "oci://ghcr.io/acme/chart"',
    ],
    [
      'version: 1\nrules: {mutable-tagg: error}',
      'pullproof.yaml:2:9: unknown key "mutable-tagg" in "rules"; did you mean "mutable-tag"?',
    ],
    [
      'version: 1\nrules: {mutable-tag: fatal}',
      'pullproof.yaml:2:22: "rules.mutable-tag": "fatal" is none of the known values; expected one of: error, note, off, warning',
    ],
    [
      'version: 1\nignore: [{rule: tag-not-fund, reason: x}]',
      'pullproof.yaml:2:17: "ignore[0].rule": "tag-not-fund" is none of the known values; did you mean "tag-not-found"?',
    ],
    ['version: 1\nignore: [{rule: mutable-tag}]', 'pullproof.yaml:2:10: the key "reason" is missing in "ignore[0]"'],
    [
      'version: 1\nignore: [{rule: mutable-tag, reason: x, until: 2027-02-30}]',
      'pullproof.yaml:2:48: "ignore[0].until": expected a date that exists, as in "2027-01-31"; found "2027-02-30"',
    ],
    [
      'version: 1\nregistries: [{host: ghcr.io, username: u}]',
      'pullproof.yaml:2:40: "registries[0].username": "username" is given without "password": both or none',
    ],
    [
      'version: 1\nregistries: [{host: ghcr.io/acme}]',
      'pullproof.yaml:2:21: "registries[0].host": write the host alone, without a path: "ghcr.io"; found "ghcr.io/acme"',
    ],
    ['version: 1\nregistries:\n  -', 'pullproof.yaml:3:4: "registries[0]": expected a map of keys, found nothing'],
    [
      'version: 1\ncluster: kindd',
      'pullproof.yaml:2:10: "cluster": expected auto, or one of minikube, kind, k3d, docker, none, with an optional ":NAME"; found "kindd"',
    ],
    [
      'version: 1\ntargets: [{name: a, chart: x}, {name: a, chart: y}]',
      'pullproof.yaml:2:39: two targets have this name; each needs its own',
    ],
    ['version: 1\ntargets: [{chart: x}]', 'pullproof.yaml:2:11: the key "name" is missing in "targets[0]"'],
    ['version: 1\nversion: 1', 'pullproof.yaml:2:1: no valid YAML: Map keys must be unique'],
    ['version: 1\n  bad: x', 'pullproof.yaml:1:10: no valid YAML: Nested mappings are not allowed in compact mappings'],
    [
      'version: 1\n---\nversion: 1',
      'pullproof.yaml:2:1: no valid YAML: one document is expected, found several ("---")',
    ],
    [
      'version: 1\nset: *nope',
      'pullproof.yaml:1:1: no usable YAML: Unresolved alias (the anchor must be set before the alias): nope',
    ],
  ])('%j', (text, message) => {
    expect(errorOf(text)).toBe(message);
  });
});

test('all problems are listed, sorted by place', () => {
  expect(errorOf('version: 1\nrules: {nope: off}\nprofle: local\nfail-on: x\n')).toBe(
    [
      'pullproof.yaml has 3 problems:',
      '  pullproof.yaml:2:9: unknown key "nope" in "rules"; expected one of: mutable-tag, tag-not-found',
      '  pullproof.yaml:3:1: unknown key "profle"; did you mean "profile"?',
      '  pullproof.yaml:4:10: "fail-on": "x" is none of the known values; expected one of: error, never, warning',
    ].join('\n'),
  );
});

test.each([
  ['password: hunter2hunter2'],
  ['password: 20405060\n    username: u'],
  ['endpoint: https://user:hunter2hunter2@example.com'],
  ['endpoint: "http://example.com/?token=hunter2hunter2"'],
  ['username: [hunter2hunter2]'],
])('a credential that is wrong is not shown: %j', (line) => {
  const message = errorOf(`version: 1\nregistries:\n  - host: ghcr.io\n    ${line}\n`);
  expect(message).toMatch(/^pullproof\.yaml/);
  expect(message).not.toMatch(/hunter2|20405060/);
});

test('an alias bomb ends in a sentence', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${level}: &a${level} [${level === 0 ? 'x' : `*a${level - 1}, *a${level - 1}, *a${level - 1}`}]`,
  );
  expect(errorOf(`version: 1\n${levels.join('\n')}\n`)).toMatch(
    /^pullproof\.yaml:1:1: no usable YAML: Excessive alias count/,
  );
});
