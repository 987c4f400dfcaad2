/** `npm run verify -- FILE|FOLDER`: verifies that a copy is identical to what was published, or lists differences. */
import { resolve } from 'node:path';
import type { Verdict } from '../publish/verdict.ts';
import { verify } from '../publish/verify.ts';
import { fail } from '../lib/progress.ts';
import { readArguments } from './arguments.ts';

const usage = 'npm run verify -- FILE|FOLDER';
const [path] = readArguments({ usage, most: 1 }).words;
if (path === undefined) fail(`Name the one file or folder to check: ${usage}`);

let verdict!: Verdict;
try {
  verdict = await verify(resolve(path));
} catch (error) {
  fail(error);
}
const { against, parts, missing, changed, added, unproved, limit } = verdict;
for (const [kind, paths] of Object.entries({ missing, changed, added })) {
  for (const file of paths) console.log(`${kind}: ${file}`);
}
const counted = parts.map(([name, count]) => `${count} ${name}`).join(', ');
const faults = missing.length + changed.length + added.length;
if (faults > 0) {
  fail(`Not intact: ${faults} of its files differ from ${against}. Checked: ${counted}.`);
}
console.log(`Intact: ${counted}, as ${against} has it.`);
if (unproved.length > 0) {
  const names = unproved.join(', ');
  console.log(`Proved by nothing here: ${names}. Compare it with the same file from elsewhere.`);
}
if (limit) console.log(limit);
