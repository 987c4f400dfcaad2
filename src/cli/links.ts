/** `npm run links [-- REPORT]`: checks whether the addresses of all sources still answer; needs a network. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { checkLinks } from '../checks/source-links.ts';
import { theWork } from '../work/current.ts';
import { fail, step } from '../lib/progress.ts';
import { readArguments } from './arguments.ts';

const { words } = readArguments({ usage: 'npm run links [-- REPORT]', most: 1 });
const reportFile = words[0] ?? 'links.log';
try {
  // Now, because all links take minutes.
  closeSync(openSync(reportFile, 'a'));
} catch (error) {
  fail(`The report cannot be written to ${reportFile} (${(error as NodeJS.ErrnoException).code}).`);
}
const sources = [...theWork().sources.values()].filter(({ url }) => url !== null);
const urls = [...new Set(sources.map(({ url }) => url!))];
let dead = 0;
await step(`Checking ${urls.length} links`, async () => {
  const statuses = await checkLinks(urls, { pause: 1_000, timeout: 20_000, hosts: 8 });
  const lines = statuses.map(({ url, answer, alive, movedTo }) => {
    const ids = sources.filter((source) => source.url === url).map(({ id }) => id);
    const target = movedTo ? [`→ ${movedTo}`] : [];
    return [alive ? 'ok  ' : 'DEAD', answer, ids.join(' '), url, ...target];
  });
  writeFileSync(reportFile, `${lines.map((line) => line.join('  ')).join('\n')}\n`);
  dead = statuses.filter(({ alive }) => !alive).length;
  return `${statuses.length - dead} answer, ${dead} do not: ${reportFile}`;
});
if (dead > 0) fail(`${dead} links do not answer: look for a copy, or another source.`);
