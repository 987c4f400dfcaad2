/** Whoever follows CONTRIBUTING to the letter, on the work as it is, has no finding at the end. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { notesOn } from '../../src/checks/notes.ts';
import { readWork } from '../../src/work/work.ts';
import { newFolder } from '../helpers/folder.ts';
import { edit, write } from '../helpers/files.ts';

/** A block of the guide: what to write, and the file and place that it is for. */
interface Step {
  file: string;
  place: string | undefined;
  text: string;
}

const guide = readFileSync('CONTRIBUTING.md', 'utf8');

/** The blocks under a heading. */
function stepsOf(heading: string): Step[] {
  const part = guide.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
  return [...part.matchAll(/^( *)```\w+ (\S+)(?: (\S+))?\n([\s\S]*?)^ *```/gm)].map(
    ([, indent, file, place, text]) => ({
      file: file!,
      place,
      text: text!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

const folder = newFolder();
const root = join(folder, 'content');
const languages = ['en', 'fr'];

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync('content', root, { recursive: true });
});

/** What a text of the guide stands for, in a language. */
const bodies: Record<string, [words: string, times: [section: number, plain: number]]> = {
  en: ['The day passed and people wrote about it in many places. ', [16, 7]],
  fr: ['La journée a passé et les gens en ont parlé un peu partout. ', [15, 6]],
};

function follow({ file, place, text }: Step): void {
  for (const language of file.includes('<lang>') ? languages : ['']) {
    const path = join(folder, file.replace('<lang>', language));
    const own = language === 'fr' ? text.replaceAll('?', ' ?') : text;
    if (!existsSync(path)) write(path, withBody(own, language, file));
    else if (place) writeFileSync(path, insideOf(readFileSync(path, 'utf8'), place, own));
    else append(path, own);
  }
}

/** The instruction “Body: …” is followed: so many words, and the source at the end. */
function withBody(text: string, language: string, file: string): string {
  const [words, [section, plain]] = bodies[language]!;
  const count = file.includes('/plain/') ? plain : section;
  return text.replace(/^Body: .*?(?=<Cite)/m, words.repeat(count).replace(/\. $/, ''));
}

/** At the end of the file, as it stands in the guide: the guide shows it indented as its neighbours. */
function append(path: string, text: string): void {
  writeFileSync(path, readFileSync(path, 'utf8') + text);
}

const indented = (text: string, by: string) => text.replaceAll(/^(?=.)/gm, by);

/** Below "freeze.quiz": in the list or the fields that are called so, in what is called "freeze". */
function insideOf(text: string, place: string, added: string): string {
  const [outer, inner] = place.split('.');
  const lines = text.split('\n');
  const from = lines.findIndex((line) => new RegExp(`^(- \\w+: )?${outer}:?$`).test(line));
  const at = lines.findIndex((line, index) => index > from && line === `  ${inner}:`);
  expect({ place, isThere: from >= 0 && at > from }).toEqual({ place, isThere: true });
  const neighbour = /^ */.exec(lines[at + 1]!)![0];
  const own = added.startsWith(' ') ? added : indented(added, neighbour);
  return lines.toSpliced(at + 1, 0, own.trimEnd()).join('\n');
}

/** The section, its plain text and its question. */
function addSection(): void {
  for (const heading of ['A fact', 'A section', 'A plain text', 'A lesson'])
    for (const step of stepsOf(heading)) follow(step);
}

describe('followed to the letter', () => {
  test('a fact is added', () => {
    const steps = stepsOf('A fact');
    expect(steps.map(({ file }) => file)).toEqual([
      'content/data/sources.yaml',
      'content/data/facts.yaml',
      'content/<lang>/facts.yaml',
    ]);
    for (const step of steps) follow(step);
    expect(checkContent(root)).toEqual([]);
    // Step 4: until a text cites it, nothing shows its source.
    expect(notesOn(readWork(root)).join()).toContain('nothing cites my-source');
    for (const language of languages)
      edit(
        join(root, language, 'sections/what-happened.mdx'),
        /$/,
        '\nX<Cite fact="my-fact" />.\n',
      );
    expect(checkContent(root)).toEqual([]);
    expect(notesOn(readWork(root))).toEqual([]);
  });

  test('a section is added, with its plain text and its question', () => {
    addSection();
    expect(checkContent(root)).toEqual([]);
    expect(readFileSync(join(root, 'registry.yaml'), 'utf8')).toMatch(/\n {2}- my-section\n$/);
  });

  test('a figure is added', () => {
    addSection();
    const steps = stepsOf('A figure');
    expect(steps).toHaveLength(2);
    for (const step of steps) follow(step);
    for (const language of languages)
      edit(join(root, language, 'sections/my-section.mdx'), /$/, '\n<Figure id="my-figure" />\n');
    expect(checkContent(root)).toEqual([]);
  });

  test('a chapter is added, and lacks nothing but its lesson', () => {
    addSection();
    edit(join(root, 'outline.yaml'), '    - my-section\n', '');
    for (const file of ['data/lessons.yaml', 'en/lessons.yaml', 'fr/lessons.yaml']) {
      writeFileSync(join(root, file), readFileSync(join('content', file)));
    }
    for (const step of stepsOf('A chapter')) follow(step);
    expect(checkContent(root)).toMatchObject([
      { code: 'LESSON-MISSING', message: 'The chapter "my-chapter" has no lesson.' },
    ]);
  });

  test('a language is added', () => {
    const text = readFileSync(join(root, 'en/language.yaml'), 'utf8')
      .replace(/^tag: .*/m, 'tag: es')
      .replace(/^name: .*/m, 'name: Español')
      .replace(/^title: .*/m, 'title: El gel')
      .replace(/^iso639_3: .*/m, 'iso639_3: spa')
      .replace(/^openGraph: .*/m, 'openGraph: es_ES')
      .replace(/^locale: .*\n/m, '')
      .replace(/^status: .*/m, 'status: draft\nfallback: en');
    write(join(root, 'es/language.yaml'), text);
    // Spanish has one more form than English; a copy that is not translated yet is told.
    const strings = JSON.parse(readFileSync(join(root, 'en/ui.json'), 'utf8')) as object;
    write(join(root, 'es/ui.json'), JSON.stringify(strings));
    const findings = checkContent(root);
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set(['STRING-PLURAL', 'STRING-UNTRANSLATED']),
    );
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['content/es/ui.json']));
  });
});

test('the guide knows the budget and every kind of chart', async () => {
  const { budget } = await import('../../src/site/budget.ts');
  const { chartSchema } = await import('../../src/work/chart.ts');
  for (const bytes of Object.values(budget)) expect(guide).toContain(bytes.toLocaleString('en'));
  const kinds = chartSchema.options.map(({ shape }) => [...shape.kind.values][0]!);
  for (const kind of kinds) expect(guide).toContain(`\`${kind}\``);
});
