import type { Release } from '../work/release.ts';

/**
 * The line to add to content/releases.yaml for a release; empty when it is planned there.
 * @param released the versions that have a tag
 * @throws Error when the version or the date is not allowed
 */
export function lineFor(
  { version, date, sections, languages }: Release,
  releases: readonly Release[],
  released: readonly string[],
): string {
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`"${version}" is no version such as 1.1.0.`);
  const planned = releases.find((each) => each.version === version);
  if (planned && !released.includes(version)) {
    if (planned.date === date) return '';
    throw new Error(
      `content/releases.yaml plans ${version} for ${planned.date}: make that ${date}.`,
    );
  }
  const last = releases.at(-1)!;
  if (!isAbove(version, last.version)) {
    throw new Error(`${version} is not above ${last.version}, which is the last release.`);
  }
  if (date <= last.date) {
    throw new Error(
      `${last.date} has its release, ${last.version}: a day has one, and ${date} is not after it.`,
    );
  }
  const has = [
    ...(sections === undefined ? [] : [`sections: ${sections}`]),
    ...(languages ? [`languages: [${languages.join(', ')}]`] : []),
  ];
  return `- { ${[`version: ${version}`, `date: ${date}`, ...has].join(', ')} }\n`;
}

function isAbove(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number)) as [
    number[],
    number[],
  ];
  const first = a.findIndex((part, index) => part !== b[index]);
  return first >= 0 && a[first]! > b[first]!;
}
