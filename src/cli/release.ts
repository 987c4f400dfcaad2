/**
 * `npm run release -- VERSION [--commit-only]`: writes the version down, commits and tags it, builds the
 * site, makes its editions, and assembles and compresses what a host serves.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { releasedChangelog } from '../publish/changelog.ts';
import { lineFor } from '../publish/releases.ts';
import { theWork } from '../work/current.ts';
import { fail, step } from '../lib/progress.ts';

const words = process.argv.slice(2);
const commitOnly = words.includes('--commit-only');
const [version = '', ...more] = words.filter((word) => word !== '--commit-only');
if (!version || more.length > 0) fail('Name the version: npm run release -- 1.1.0');

const date = new Date().toISOString().slice(0, 10);
const tag = `v${version}`;
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

await step(`Writing down ${version}`, () => {
  if (git('status', '--porcelain')) throw new Error('There are changes: commit them first.');
  const released = git('tag', '--list', 'v*')
    .split('\n')
    .map((each) => each.slice(1));
  const line = lineFor({ version, date }, theWork().releases, released);
  const changelog = releasedChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, date);
  // Nothing is written before everything that can be refused has been.
  appendFileSync('content/releases.yaml', line);
  writeFileSync('CHANGELOG.md', changelog);
  execFileSync('npm', ['version', version, '--no-git-tag-version', '--allow-same-version'], {
    stdio: 'ignore',
  });
  git('commit', '--all', '--message', `Release ${version}`);
  git('tag', '--annotate', tag, '--message', `Release ${version}`);
  return `committed, tagged ${tag}`;
});

try {
  for (const command of commitOnly ? [] : ['build', 'editions', 'assemble', 'compress']) {
    execFileSync(process.execPath, [`src/cli/${command}.ts`], { stdio: 'inherit' });
  }
} catch {
  fail(
    `${version} is committed and tagged, but not published. Mend what is wrong and run what failed again,\n` +
      `or take the release back: git tag -d ${tag} && git reset --hard HEAD~1`,
  );
}
console.log(`\nPublish it: git push --follow-tags, and copy published/ to the host.`);
