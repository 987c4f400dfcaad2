/** Loaded into each process that is measured: it adds its cost to the file METER when it ends, one line of JSON. */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['METER'];
if (file && isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1e6;
    const wall = performance.now() / 1000;
    appendFileSync(file, `${JSON.stringify({ cpu, wall, memory: maxRSS / 1024 })}\n`);
  });
}
