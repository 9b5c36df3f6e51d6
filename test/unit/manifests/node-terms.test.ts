import { describe, expect, test } from 'vitest';
import { formatPlatform, parsePlatform } from '../../../src/core/platform/platform.ts';
import { requiredPlatforms } from '../../../src/core/platform/pod-platforms.ts';
import { nodeTermsOf } from '../../../src/manifests/node-terms.ts';

const AMD64 = ['linux/amd64'];
const BOTH = ['linux/amd64', 'linux/arm64'];

/** A pod spec with these terms of required node affinity; a term is its expressions. */
const affinity = (...terms: readonly (readonly (readonly [string, string, ...string[]])[])[]) => ({
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: terms.map((expressions) => ({
          matchExpressions: expressions.map(([key, operator, ...values]) => ({ key, operator, values })),
        })),
      },
    },
  },
});
const ARCH = 'kubernetes.io/arch';
const OS = 'kubernetes.io/os';

function judge(spec: unknown, configured: readonly string[]): string {
  const platforms = configured.map((text) => parsePlatform(text)!);
  const required = requiredPlatforms(nodeTermsOf(spec), platforms);
  return `${required.how} ${required.platforms.map(formatPlatform).join(' ')}${required.isOwn ? ' (own)' : ''}`.trim();
}

describe('nodeSelector and spec.os.name', () => {
  test.each([
    ['nothing', {}, AMD64, 'all linux/amd64'],
    ['no rule about the platform', { nodeSelector: { pool: 'big' } }, AMD64, 'all linux/amd64'],
    ['what is configured anyway', { nodeSelector: { [OS]: 'linux' } }, BOTH, 'all linux/amd64 linux/arm64'],
    ['one of the configured', { nodeSelector: { [ARCH]: 'arm64' } }, BOTH, 'all linux/arm64 (own)'],
    ['another one', { nodeSelector: { [ARCH]: 'arm64' } }, AMD64, 'one linux/arm64 (own)'],
    ['the old labels', { nodeSelector: { 'beta.kubernetes.io/arch': 'arm64' } }, AMD64, 'one linux/arm64 (own)'],
    ['windows, amd64 only', { nodeSelector: { [OS]: 'windows' } }, BOTH, 'one windows/amd64 (own)'],
    ['windows, as configured', { nodeSelector: { [OS]: 'windows' } }, ['windows/arm64'], 'all windows/arm64'],
    [
      'windows beside linux',
      { nodeSelector: { [OS]: 'windows' } },
      [...AMD64, 'windows/amd64'],
      'all windows/amd64 (own)',
    ],
    [
      'linux where windows is configured',
      { nodeSelector: { [OS]: 'linux' } },
      ['windows/amd64'],
      'one linux/amd64 (own)',
    ],
    ['spec.os.name', { os: { name: 'windows' } }, AMD64, 'one windows/amd64 (own)'],
    [
      'both, and they agree',
      { os: { name: 'windows' }, nodeSelector: { [OS]: 'windows', [ARCH]: 'arm64' } },
      AMD64,
      'one windows/arm64 (own)',
    ],
    ['both, and no node fits', { os: { name: 'linux' }, nodeSelector: { [OS]: 'windows' } }, AMD64, 'one  (own)'],
    ['a variant', { nodeSelector: { [ARCH]: 'arm' } }, ['linux/arm/v7', ...AMD64], 'all linux/arm/v7 (own)'],
    [
      'another spelling of what is configured',
      { nodeSelector: { [ARCH]: 'arm64' } },
      ['linux/aarch64'],
      'all linux/aarch64',
    ],
    ['nothing configured', { nodeSelector: { [ARCH]: 'arm64' } }, [], 'all'],
    ['no text', { nodeSelector: { [ARCH]: 64 }, os: 'linux' }, AMD64, 'all linux/amd64'],
  ] as const)('%s', (_, spec, configured, expected) => {
    expect(judge(spec, configured)).toBe(expected);
  });
});

describe('required node affinity', () => {
  test.each([
    ['In', affinity([[ARCH, 'In', 'arm64']]), AMD64, 'one linux/arm64 (own)'],
    ['In, with several', affinity([[ARCH, 'In', 'arm64', 's390x']]), AMD64, 'one linux/arm64 linux/s390x (own)'],
    ['In, one of them configured', affinity([[ARCH, 'In', 'arm64', 'amd64']]), AMD64, 'all linux/amd64'],
    ['In, all of them configured', affinity([[ARCH, 'In', 'arm64', 'amd64']]), BOTH, 'all linux/amd64 linux/arm64'],
    ['NotIn', affinity([[ARCH, 'NotIn', 'arm64']]), BOTH, 'all linux/amd64 (own)'],
    ['NotIn of what is not configured', affinity([[OS, 'NotIn', 'windows']]), AMD64, 'all linux/amd64'],
    [
      'NotIn of all that is configured',
      affinity([[ARCH, 'NotIn', 'amd64', 'arm', 'riscv64']]),
      AMD64,
      'one linux/arm64 linux/ppc64le linux/s390x (own)',
    ],
    ['NotIn of the system', affinity([[OS, 'NotIn', 'linux']]), BOTH, 'one windows/amd64 (own)'],
    [
      'In without NotIn',
      affinity([
        [ARCH, 'In', 'arm64', 's390x'],
        [ARCH, 'NotIn', 's390x'],
      ]),
      AMD64,
      'one linux/arm64 (own)',
    ],
    [
      'expressions count together',
      affinity([
        [ARCH, 'In', 'arm64'],
        [OS, 'In', 'windows'],
      ]),
      AMD64,
      'one windows/arm64 (own)',
    ],
    [
      'terms are alternatives',
      affinity([[ARCH, 'In', 'arm64']], [[OS, 'In', 'windows']]),
      AMD64,
      'one linux/arm64 windows/amd64 (own)',
    ],
    [
      'one alternative says nothing',
      affinity([[ARCH, 'In', 'arm64']], [['zone', 'In', 'a']]),
      AMD64,
      'all linux/amd64',
    ],
    ['Exists', affinity([[ARCH, 'Exists']]), AMD64, 'all linux/amd64'],
    ['Gt', affinity([[ARCH, 'Gt', '1']]), AMD64, 'all linux/amd64'],
    [
      'a term without expressions allows nothing',
      affinity([], [[ARCH, 'In', 'arm64']]),
      AMD64,
      'one linux/arm64 (own)',
    ],
    ['no term', affinity(), AMD64, 'all linux/amd64'],
    [
      'with a node selector',
      { ...affinity([[ARCH, 'In', 'arm64', 'amd64']]), nodeSelector: { [ARCH]: 'arm64' } },
      BOTH,
      'all linux/arm64 (own)',
    ],
    [
      'preferred affinity says nothing',
      { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } } },
      AMD64,
      'all linux/amd64',
    ],
  ] as const)('%s', (_, spec, configured, expected) => {
    expect(judge(spec, configured)).toBe(expected);
  });
});
