/** `npm run verify -- FILE|FOLDER`: verifies that a copy is identical to what was published, or lists differences. */
import { resolve } from 'node:path';
import { verify, type Verdict } from '../publish/verify.ts';
import { fail } from '../lib/progress.ts';

const [path, ...more] = process.argv.slice(2);
if (!path || more.length > 0)
  fail('Name the one file or folder to check: npm run verify -- FOLDER');

let verdict!: Verdict;
try {
  verdict = await verify(resolve(path));
} catch (error) {
  fail(error);
}
const { against, checked, missing, changed, added } = verdict;
for (const [kind, paths] of Object.entries({ missing, changed, added })) {
  for (const file of paths) console.log(`${kind}: ${file}`);
}
const faults = missing.length + changed.length + added.length;
if (faults > 0) fail(`Not intact: ${faults} of its files differ from ${against}.`);
console.log(`Intact: ${checked} files, each as ${against} has it.`);
