/** `npm run links [-- REPORT]`: asks every source's address whether it still answers; needs a network. */
import { writeFileSync } from 'node:fs';
import { livesOf } from '../checks/links.ts';
import { theWork } from '../work/current.ts';
import { fail, step } from '../lib/progress.ts';

const report = process.argv[2] ?? 'links.log';
const sources = [...theWork().sources.values()].filter(({ url }) => url !== null);
let dead = 0;
await step(`Asking ${sources.length} sources`, async () => {
  const urls = [...new Set(sources.map(({ url }) => url!))];
  const lives = await livesOf(urls, { pause: 1_000, limit: 20_000, hosts: 8 });
  const lines = lives.map(({ url, answer, alive, moved }) => {
    const ids = sources.filter((source) => source.url === url).map(({ id }) => id);
    return [alive ? 'ok  ' : 'DEAD', answer, ids.join(' '), url, ...(moved ? [`→ ${moved}`] : [])];
  });
  writeFileSync(report, `${lines.map((line) => line.join('  ')).join('\n')}\n`);
  dead = lives.filter(({ alive }) => !alive).length;
  return `${lives.length - dead} answer, ${dead} do not: ${report}`;
});
if (dead > 0) fail(`${dead} sources do not answer: look for a copy, or another source.`);
