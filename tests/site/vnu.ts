/** The W3C's own checker of HTML. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

export interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning';
  url?: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
  extract?: string;
}

const jar = join(
  dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
  'build/dist/vnu.jar',
);

/** What the checker gets wrong, with the reason. */
const mistakes: ((message: Message) => boolean)[] = [
  // It is about HTML; the style that it knows is some years old, and Lightning CSS has read ours.
  ({ message }) => message.startsWith('CSS:'),
  // Data is not run, so that no policy governs it: https://html.spec.whatwg.org/#prepare-the-script-element
  ({ message, extract = '' }) =>
    message.startsWith('Inline script violates') &&
    /<script type="application\/(ld\+)?json"/.test(extract),
];

// The run is over before a second compiler and collector have paid for themselves; the first asks for more stack.
const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m'];

/** What it says against files or folders. */
export function judge(...paths: string[]): Message[] {
  const { stderr, error } = spawnSync(
    inject('java'),
    [...options, '-jar', jar, '--skip-non-html', '--format', 'json', ...paths],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (error) throw error;
  return (JSON.parse(stderr) as { messages: Message[] }).messages
    .filter(({ type, subType }) => type !== 'info' || subType)
    .filter((message) => !mistakes.some((isMistake) => isMistake(message)));
}
