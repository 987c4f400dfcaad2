const heading = '## Unreleased\n';

/**
 * The change log with what was unreleased under the release's own heading.
 * @throws Error when nothing was written down since the last one
 */
export function releasedChangelog(text: string, version: string, date: string): string {
  const [before, after] = text.split(heading);
  if (after === undefined) throw new Error('CHANGELOG.md has no "## Unreleased".');
  const next = after.search(/^## /m);
  if (!/^- /m.test(next < 0 ? after : after.slice(0, next))) {
    throw new Error(
      'CHANGELOG.md says nothing under "## Unreleased": what is new in this release?',
    );
  }
  return `${before}${heading}\n## ${version} (${date})\n${after}`;
}
