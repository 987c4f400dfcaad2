/**
 * `npm run release -- VERSION [--commit-only]`: updates the change log, commits and tags, builds the site and its
 * editions, and assembles and compresses what a host serves.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { gitOrThrow, versionTags } from '../lib/git.ts';
import { releasedChangelog } from '../publish/changelog.ts';
import { lineFor } from '../publish/releases.ts';
import { completeLanguages } from '../work/fallback.ts';
import { theWork } from '../work/current.ts';
import { fail, step } from '../lib/progress.ts';
import { readArguments } from './arguments.ts';

const { words, has } = readArguments({
  usage: 'npm run release -- VERSION [--commit-only]',
  options: ['--commit-only'],
  most: 1,
});
const commitOnly = has('--commit-only');
const [version = ''] = words;
if (!version) fail('Name the version: npm run release -- 1.1.0');

const date = new Date().toISOString().slice(0, 10);
const tag = `v${version}`;
const git = (...args: string[]) => gitOrThrow(process.cwd(), ...args);

await step(`Updating the change log for ${version}`, () => {
  const tags = versionTags(process.cwd()).map((name) => name.slice(1));
  const work = theWork();
  const content = { sections: work.registry.sections.length, languages: completeLanguages(work) };
  const line = lineFor({ version, date, ...content }, work.releases, tags);
  // After the version: who has typed a wrong one should not commit first.
  if (git('status', '--porcelain', '--untracked-files=normal'))
    throw new Error('There are changes: commit them first.');
  const changelog = releasedChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, date);
  // All validation comes before the first write.
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
    `${version} is committed and tagged, but not published. Fix the problem and run the failed command again,\n` +
      `or take the release back: git tag -d ${tag} && git reset --hard HEAD~1`,
  );
}
console.log(`\nPublish it: git push --follow-tags, and copy published/ to the host.`);
