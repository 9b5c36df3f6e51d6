import type { RenderRequest } from './request.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Encodes a request: `u32 header length | header (JSON) | blobs back to back`, little endian.
 *
 * @returns a fresh buffer that the caller may transfer
 */
export function encodeFrame(header: object, blobs: readonly Uint8Array[]): ArrayBuffer {
  const json = encoder.encode(JSON.stringify(header));
  const length = blobs.reduce((sum, blob) => sum + blob.byteLength, 4 + json.byteLength);
  const frame = new Uint8Array(length);
  new DataView(frame.buffer).setUint32(0, json.byteLength, true);
  frame.set(json, 4);
  let offset = 4 + json.byteLength;
  for (const blob of blobs) {
    frame.set(blob, offset);
    offset += blob.byteLength;
  }
  return frame.buffer;
}

/** Encodes a render; the blobs are the chart's, those of `values`, those of `setFiles`. */
export function encodeRender(request: RenderRequest): ArrayBuffer {
  const { chart, values, setFiles, ...flags } = request;
  const header = {
    op: 'render',
    ...flags,
    chart:
      chart.kind === 'archive'
        ? { kind: 'archive', name: chart.name, size: chart.bytes.byteLength }
        : {
            kind: 'directory',
            root: chart.root,
            files: chart.files.map((file) => ({
              path: file.path,
              size: file.bytes.byteLength,
              ...(file.irregular ? { irregular: true } : {}),
            })),
          },
    values: values.map((file) => ({ name: file.path, size: file.bytes.byteLength })),
    setFiles: setFiles.map((file) => ({ arg: file.arg, path: file.path, size: file.bytes.byteLength })),
  };
  const chartBlobs = chart.kind === 'archive' ? [chart.bytes] : chart.files.map((file) => file.bytes);
  return encodeFrame(header, [
    ...chartBlobs,
    ...values.map((file) => file.bytes),
    ...setFiles.map((file) => file.bytes),
  ]);
}

/** A decoded response: the JSON part, unchecked, and the text behind it. */
export interface Decoded {
  readonly body: { readonly ok: boolean; readonly [key: string]: unknown };
  readonly text: Uint8Array;
}

/**
 * Decodes a response: `u32 JSON length | JSON | text`.
 *
 * @throws Error when the frame is malformed, which is a fault of the engine
 */
export function decodeFrame(buffer: ArrayBuffer): Decoded {
  if (buffer.byteLength < 4) throw new Error('the engine answered with less than a frame');
  const length = new DataView(buffer).getUint32(0, true);
  if (length > buffer.byteLength - 4) throw new Error('the engine answered with a cut frame');
  const body = JSON.parse(decoder.decode(new Uint8Array(buffer, 4, length)));
  return { body, text: new Uint8Array(buffer, 4 + length) };
}
