/** Loaded into a process that is measured: it leaves its cost in the file METER when it ends. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['METER'];
if (file && isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1e6;
    const wall = performance.now() / 1000;
    writeFileSync(file, JSON.stringify({ cpu, wall, memory: maxRSS / 1024 }));
  });
}
