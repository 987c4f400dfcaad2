import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { markFiles } from '../../work/mark.ts';
import { dataKinds } from '../../work/work.ts';
import { wordsKinds } from '../../work/words.ts';
import { suggest } from '../closest.ts';
import { filesOf, type Content } from '../content.ts';
import type { Rule } from '../finding.ts';

/** Every file is one that the site reads; otherwise a misspelt name would go unnoticed. */
export const strayFile: Rule = ({ root, work }) =>
  filesOf(root)
    .map((file) => ({ file, names: allowedNames(file, work) }))
    .filter(({ file, names }) => names && !names.includes(nameOf(file)))
    .map(({ file, names }) => ({
      code: 'FILE-UNKNOWN',
      file,
      line: 1,
      message: `Nothing reads the file "${nameOf(file)}" here.`,
      fix: fixOf(file, names!, (path) => existsSync(join(root, path))),
    }));

/** What editors and Git leave beside a file, or keep of it. */
const leftover = /~$|^#.*#$|\.(?:orig|rej|bak|old|tmp|sw[op])$/i;

function fixOf(file: string, names: string[], isThere: (path: string) => boolean): string {
  const name = nameOf(file);
  if (leftover.test(name)) return 'Delete it: an editor or Git has left it there.';
  const [only] = names;
  if (names.length === 1 && isThere(file.replace(/[^/]+$/, only!)))
    return `Delete it, or give it another name: "${only}" is there already.`;
  return `Rename it, or take it away. ${suggest(name, names)}`;
}

const nameOf = (file: string) => file.split('/').at(-1)!;

const atRoot = ['story.yaml', 'outline.yaml', 'registry.yaml', 'releases.yaml', 'LICENSE'];
const data = dataKinds.map((kind) => `${kind}.yaml`);
const ofLanguage = ['language.yaml', 'ui.json', ...wordsKinds.map((kind) => `${kind}.yaml`)];

/** The names that a file may have in its folder; undefined where another rule checks the name. */
function allowedNames(file: string, work: Content['work']): string[] | undefined {
  const folders = file.split('/').slice(0, -1);
  const [first, second, third] = folders;
  if (first === undefined) return atRoot;
  if (first === 'mark') return second === undefined ? markFiles : [];
  if (first === 'data') return second === undefined ? data : [];
  // A folder without language.yaml has its own finding.
  if (!work.languages.has(first)) return undefined;
  if (second === undefined) return ofLanguage;
  const isText = ['sections', 'plain', 'pages'].includes(second) && third === undefined;
  if (!isText) return [];
  return extname(file) === '.mdx'
    ? undefined
    : [nameOf(file).replace(/(?:\.(?:mdx?|markdown|txt))+$|\.[^.]*$/i, '.mdx')];
}
