// Preloaded into a measured process (`node --import`): at its end it writes its largest resident memory, in KiB.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK_RSS, String(process.resourceUsage().maxRSS)));
