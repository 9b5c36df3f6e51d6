import { describe, expect, test } from 'vitest';
import { isInternal, isInternalAddress, isLoopback } from '../../../../src/registry/guard/address.ts';

/** As `URL.hostname` gives it. */
const hostnameOf = (host: string) => new URL(`https://${host}`).hostname;

describe('internal by its text', () => {
  test.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
    ],
    ...['192.0.0.192', '198.18.0.1', '198.19.255.255', '0x7f.1', '2130706433'],
    ...['[::]', '[::1]', '[fc00::1]', '[fd00:ec2::254]', '[fe80::1]', '[fec0::1]', '[64:ff9b:1::1]'],
    ...[
      '[64:ff9b::a00:1]',
      '[64:ff9b::808:808]',
      '[::ffff:10.0.0.1]',
      '[::ffff:8.8.8.8]',
      '[2002:a00:1::]',
      '[2002:808:808::]',
    ],
    ...['localhost', 'LOCALHOST', 'a.localhost', 'localhost.', 'metadata.google.internal', 'Metadata.Google.Internal.'],
    ...['metadata', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal', 'metadata.azure.internal'],
  ])('%s', (host) => {
    expect(isInternal(hostnameOf(host))).toBe(true);
  });

  test.each([
    ...['8.8.8.8', '100.128.0.1', '172.32.0.1', '192.0.1.1', '192.169.0.1', '198.17.0.1', '198.20.0.1', '203.0.113.7'],
    ...['[2001:4860:4860::8888]', '[64:ff9c::1]', '[2003::1]', '[ff00::1]'],
    ...['ghcr.io', 'localhost.example', 'notlocalhost', 'metadata.example', 'registry.corp.example'],
  ])('not %s', (host) => {
    expect(isInternal(hostnameOf(host))).toBe(false);
  });
});

test.each<[address: string, isInternalOne: boolean]>([
  ['10.0.0.1', true],
  ['198.18.0.9', true],
  ['8.8.8.8', false],
  ['fd12::1', true],
  ['fe80::1%eth0', true],
  ['::1', true],
  ['2001:4860:4860::8888', false],
  // What stands for an IPv4 address is taken for it: with DNS64 every name resolves so.
  ['64:ff9b::8.8.8.8', false],
  ['64:ff9b::10.0.0.1', true],
  ['64:ff9b::a9fe:a9fe', true],
  ['::ffff:8.8.8.8', false],
  ['::ffff:127.0.0.1', true],
  ['2002:808:808::1', false],
  ['2002:c0a8:101::1', true],
])('a name that resolves to %s: internal %s', (address, isInternalOne) => {
  expect(isInternalAddress(address)).toBe(isInternalOne);
});

test('loopback is this machine and nothing else', () => {
  expect(
    ['127.8.9.1', '[::1]', 'x.localhost', '[::ffff:127.0.0.1]'].map((host) => isLoopback(hostnameOf(host))),
  ).toEqual([true, true, true, true]);
  expect(['10.0.0.1', '[fe80::1]', 'ghcr.io'].map((host) => isLoopback(hostnameOf(host)))).toEqual([
    false,
    false,
    false,
  ]);
});
