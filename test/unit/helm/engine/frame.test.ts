import { describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame, encodeRender } from '../../../../src/helm/engine/frame.ts';
import { request } from '../support.ts';

/** Takes a frame apart: the header and the bytes behind it as text. */
function open(frame: ArrayBuffer): { header: Record<string, unknown>; blobs: string } {
  const length = new DataView(frame).getUint32(0, true);
  return {
    header: JSON.parse(Buffer.from(frame, 4, length).toString('utf8')),
    blobs: Buffer.from(frame, 4 + length).toString('utf8'),
  };
}

describe('encodeRender', () => {
  test('puts the blobs in the order of the ABI, and only sizes into the header', () => {
    const { header, blobs } = open(
      encodeRender(
        request(
          { 'Chart.yaml': 'C', 'templates/ü.yaml': 'ü' },
          {
            values: [{ path: 'v.yaml', bytes: Buffer.from('V') }],
            setFiles: [{ arg: 'a=f', path: 'f', bytes: Buffer.from('F') }],
            set: ['x=ü'],
          },
        ),
      ),
    );

    expect(blobs).toBe('CüVF');
    expect(header).toMatchObject({
      op: 'render',
      chart: {
        kind: 'directory',
        root: '/charts/api',
        files: [
          { path: 'Chart.yaml', size: 1 },
          { path: 'templates/ü.yaml', size: 2 },
        ],
      },
      values: [{ name: 'v.yaml', size: 1 }],
      setFiles: [{ arg: 'a=f', path: 'f', size: 1 }],
      set: ['x=ü'],
    });
  });

  test('sends an archive as one blob', () => {
    const { header, blobs } = open(
      encodeRender(request({}, { chart: { kind: 'archive', name: 'a.tgz', bytes: Buffer.from('TGZ') } })),
    );

    expect(header.chart).toEqual({ kind: 'archive', name: 'a.tgz', size: 3 });
    expect(blobs).toBe('TGZ');
  });
});

describe('decodeFrame', () => {
  test('splits the JSON from the text', () => {
    const { body, text } = decodeFrame(encodeFrame({ ok: true, name: 'ü' }, [Buffer.from('text')]));

    expect(body).toEqual({ ok: true, name: 'ü' });
    expect(Buffer.from(text).toString()).toBe('text');
  });

  test.each([
    ['less than a length', new ArrayBuffer(3), 'less than a frame'],
    ['less than it says', Uint8Array.from([9, 0, 0, 0, 0x7b]).buffer, 'a cut frame'],
  ])('refuses %s', (_, frame, message) => {
    expect(() => decodeFrame(frame)).toThrow(message);
  });
});
