import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding/report.ts';
import { text } from '../../../../src/reporters/formats/text.ts';
import { finding, image, report, target, use } from '../../../fixtures/reports/build.ts';
import { options, passing, sample } from '../../../fixtures/reports/sample.ts';

const lines = (each: Parameters<typeof text.render>[0], extra = {}) =>
  text.render(each, { ...options, ...extra }).split('\n');

describe('text', () => {
  test('keeps to the width unless a single word does not fit', () => {
    for (const width of [40, 60, 80, 100, 120, 200]) {
      for (const line of lines(sample, { width, sources: new Map() })) {
        const longestWord = Math.max(...line.split(' ').map((word) => stringWidth(word)));
        expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width, longestWord + 18));
      }
    }
  });

  test('says how many pulls Docker Hub counts, when there are any', () => {
    const last = 'Docker Hub counts 1 pull of this check against its limit';
    expect(
      lines({ ...passing, dockerHubPulls: 1 })
        .filter((line) => line !== '')
        .at(-1),
    ).toBe(last);
    expect(lines(passing).join('\n')).not.toContain('Docker Hub counts');
  });

  test('never cuts a reference, a path or an address', () => {
    for (const width of [20, 60, 120]) {
      const output = text.render(sample, { ...options, width });
      for (const each of sample.images) expect(output).toContain(each.reference);
      expect(output).toContain('https://ghcr.io/v2/acme/api/manifests/1.4.2');
      expect(output).toContain('deploy/helm/shop/values-prod.yaml:4:10:');
    }
  });

  test('shows no line that may hold the refused credential', () => {
    const location = { file: 'v.yaml', line: 1, column: 6, endLine: 1, endColumn: 9 };
    const rendered = (more: Partial<Finding>) =>
      text.render(report({ findings: [finding('credentials-rejected', { location, ...more })] }), {
        ...options,
        sources: new Map([['v.yaml', 'key: abc']]),
      });

    expect(rendered({})).toContain('key: abc');
    expect(rendered({ isSecretLine: true })).toContain('v.yaml:1:6');
    expect(rendered({ isSecretLine: true })).not.toContain('abc');
  });

  test('says the same with colours', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colours start with ESC
    expect(text.render(sample, { ...options, color: true }).replace(/\u001b\[\d+m/g, '')).toBe(
      text.render(sample, options),
    );
  });

  test('lists images with problems first', () => {
    const shown = lines(sample).filter((line) => /^ {2}[✓✗?–] /.test(line));
    expect(shown.map((line) => line.split(/ +/)[2])).toEqual([
      'skipped',
      'absent',
      'denied',
      'found',
      'unverified',
      'found',
    ]);
  });

  test('collapses many found images to one line a registry, unless verbose', () => {
    const images = Array.from({ length: 50 }, (_, index) =>
      image(`${index % 5 === 0 ? 'docker.io' : 'ghcr.io'}/acme/app-${index}:1`, {
        uses: [use({ name: `app-${index}` })],
      }),
    );
    const many = report({ images: [image('ghcr.io/acme/gone:1', { state: 'absent' }), ...images] });
    expect(lines(many).slice(1, 4)).toEqual([
      '  ✗ absent      ghcr.io/acme/gone:1  Deployment/api',
      '  ✓ found       docker.io            10 images',
      '  ✓ found       ghcr.io              40 images',
    ]);
    expect(lines(many, { isVerbose: true })).toHaveLength(1 + 51 + 1 + 1 + 1);
  });

  test('shows a found image with findings also when collapsed', () => {
    const images = Array.from({ length: 50 }, (_, index) => image(`ghcr.io/acme/app-${index}:1`));
    const output = text.render(
      report({ images, findings: [finding('mutable-tag', { image: 'ghcr.io/acme/app-7:1' })] }),
      options,
    );
    expect(output).toContain('✓ found       ghcr.io/acme/app-7:1  Deployment/api (1 error)\n');
    expect(output).toContain('✓ found       ghcr.io               49 images\n');
  });

  test('says that nothing was found to check', () => {
    expect(text.render(report({}), options)).toBe(
      [
        'prod · deploy/helm/shop · values deploy/helm/shop/values-prod.yaml · namespace production',
        '  no images found',
        '',
        'no findings · 0 images · verdict: pass',
        '',
      ].join('\n'),
    );
  });

  test('names a target once when it is called like its chart', () => {
    const [first] = lines(report({ targets: [target({ name: 'charts/api', chart: 'charts/api', values: [] })] }));
    expect(first).toBe('charts/api · namespace production');
  });

  test('is short when all is well', () => {
    expect(lines(passing)).toHaveLength(6);
  });
});
