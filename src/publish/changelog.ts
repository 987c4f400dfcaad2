const heading = '## Unreleased\n';

/**
 * The change log with its unreleased entries under the heading of the release.
 * @throws Error when there are no unreleased entries
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
