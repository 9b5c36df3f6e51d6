/** The middle of the measurements; the mean of the two in the middle where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) throw new Error('nothing was measured');
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** `0.41 s (0.39 – 0.52)`: the median, and the smallest and largest measurement. */
export function describeMs(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${inSeconds(median(values))} s (${inSeconds(low)} – ${inSeconds(high)})`;
}

/** `12 ×`: how many times longer the other one takes. */
export function describeRatio(other: readonly number[], ours: readonly number[]): string {
  const ratio = median(other) / median(ours);
  return `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)} ×`;
}

function inSeconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}
