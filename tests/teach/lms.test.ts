/** What learning platforms import: packages unpacked, read by parsers of others, and proved against the lessons. */
import { unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { lms } from '../../src/editions/lms/lms.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { sectionAddress } from '../../src/work/address.ts';
import { absolute } from '../../src/work/environment.ts';
import { write as writeFile } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { bare } from '../helpers/text.ts';
import { dist } from '../site/built.ts';
import { languages, work } from '../site/versions.ts';
import { run } from '../site/command.ts';
import { faultsOf, namespaces, partsOf, rules } from './profile.ts';

const folder = newFolder();
const site = openSite(dist);
const made = new Map<string, Buffer>();

beforeAll(async () => {
  for (const { file, write } of lms.downloads(site)) {
    await write(join(folder, file));
    made.set(file, readFileSync(join(folder, file)));
  }
});

const find = (xml: XmlDocument, path: string) => xml.find(path, namespaces) as XmlElement[];
const contentOf = (xml: XmlDocument | XmlElement, path: string) =>
  (xml.find(path, namespaces) as XmlElement[]).map(({ content }) => bare(content));

describe.each(languages)('in “%s”', (language) => {
  const download = (ending: string) =>
    [...made].find(([file]) => file.endsWith(`.${language}${ending}`))![1];
  /** What a lesson asks, as its authors wrote it: of each question the text, the right option, the others. */
  const askedIn = (chapter: string) =>
    work.lessons.get(chapter)!.quiz.map(({ id, answer }) => {
      const { words } = work.languages.get(language)!;
      const { question, options } = words.lessons.get(chapter)!.quiz[id]!;
      const wrong = Object.entries(options).flatMap(([letter, option]) =>
        letter === answer ? [] : [option],
      );
      return [question, options[answer]!, ...wrong].map(bare);
    });
  const asked = work.outline.flatMap(({ chapter }) => askedIn(chapter));

  describe('the Common Cartridge', () => {
    const files = () => unzipSync(download('.imscc'));
    const xml = (path: string) => XmlDocument.fromBuffer(files()[path]!);

    test('lists every file that it has, and no other', () => {
      const manifest = xml('imsmanifest.xml');
      const listed = find(manifest, '//cp:file').map((file) => file.attr('href')!.value);
      expect(listed.toSorted()).toEqual(
        Object.keys(files())
          .filter((path) => path !== 'imsmanifest.xml')
          .toSorted(),
      );
      const ids = find(manifest, '//cp:resource').map((each) => each.attr('identifier')!.value);
      const shown = find(manifest, '//cp:item[@identifierref]').map(
        (each) => each.attr('identifierref')!.value,
      );
      expect(shown).toEqual(ids);
      expect(find(manifest, '//cp:schemaversion').map(({ content }) => content)).toEqual(['1.3.0']);
    });

    const parts = () => partsOf(download('.imscc'));

    test('keeps the rules of its profile', () => {
      const found = parts().flatMap(({ path, kind, content }) =>
        faultsOf(kind, content).map((fault) => `${path} ${fault}`),
      );
      expect(found).toEqual([]);
    });

    test.each(rules)('a %s that “%s” is found faulty', (kind, fault, _, whole, broken) => {
      const { content } = parts().find((each) => each.kind === kind)!;
      const damaged = content.replace(whole, broken);
      expect(damaged).not.toBe(content);
      expect(faultsOf(kind, damaged)).toContain(fault);
    });

    test('leads to every section, in this language', () => {
      for (const id of work.outline.flatMap(({ sections }) => sections)) {
        const [url] = find(xml(`links/${id}.xml`), '/wl:webLink/wl:url');
        const place = absolute(sectionAddress(work, language, id));
        expect(url!.attr('href')!.value).toBe(place);
      }
    });

    test.each(work.outline)('$chapter: its quiz counts the right answer alone', ({ chapter }) => {
      const quiz = xml(`quizzes/${chapter}.xml`);
      const items = find(quiz, '//qti:item').map((item) => {
        const right = contentOf(item, './/qti:varequal');
        expect(right).toHaveLength(1);
        const label = `.//qti:response_label[@ident='${right[0]}']`;
        return [
          ...contentOf(item, 'qti:presentation/qti:material'),
          ...contentOf(item, label),
          ...contentOf(item, `.//qti:response_label[not(@ident='${right[0]}')]`),
        ];
      });
      expect(items).toEqual(askedIn(chapter));
    });

    test('has pages whose links are whole, since they are read elsewhere', () => {
      const pages = Object.entries(files()).filter(([path]) => path.startsWith('lessons/'));
      expect(pages).toHaveLength(work.outline.length);
      for (const [, content] of pages) {
        const links = [
          ...Buffer.from(content)
            .toString()
            .matchAll(/ href="([^"]+)"/g),
        ];
        expect(links.length).toBeGreaterThan(0);
        for (const [, href] of links) expect(href).toMatch(/^https:/);
      }
    });
  });

  test('GIFT: a parser of others reads back each question with its one answer', () => {
    const questions = parse(download('.gift.txt').toString()).filter(({ type }) => type === 'MC');
    const read = questions.map((question) => {
      const { stem, choices } = question as {
        stem: { text: string };
        choices: { isCorrect: boolean; text: { text: string } }[];
      };
      const options = (right: boolean) =>
        choices.filter(({ isCorrect }) => isCorrect === right).map(({ text }) => text.text);
      return [stem.text, ...options(true), ...options(false)].map(bare);
    });
    expect(read).toEqual(asked);
  });

  test('Moodle XML: each question has one answer that counts', () => {
    const moodle = XmlDocument.fromBuffer(download('.moodle.xml'));
    const read = find(moodle, '//question[@type="multichoice"]').map((question) => [
      ...contentOf(question, 'questiontext'),
      ...contentOf(question, 'answer[@fraction="100"]'),
      ...contentOf(question, 'answer[@fraction="0"]'),
    ]);
    expect(read).toEqual(asked);
  });
});

test('are the same, byte for byte, when made on another day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01') });
  onTestFinished(() => void vi.useRealTimers());
  for (const { file, write } of lms.downloads(site)) {
    await write(join(folder, file));
    expect(readFileSync(join(folder, file)).equals(made.get(file)!)).toBe(true);
  }
});

/** 1EdTech’s schemas are not ours to keep: these know the root of each kind of file, and what is in it by name only. */
describe('npm run schemas', () => {
  const schemas = join(folder, 'schemas');
  const [manifest, link, quiz] = [
    ['ccv1p3_imscp_v1p2_v1p0.xsd', namespaces.cp, 'manifest'],
    ['ccv1p3_imswl_v1p3.xsd', namespaces.wl, 'webLink'],
    ['ccv1p3_qtiasiv1p2p1_v1p0.xsd', namespaces.qti, 'questestinterop'],
  ] as const;
  const keep = (...known: (readonly [file: string, namespace: string, root: string])[]) => {
    rmSync(schemas, { recursive: true, force: true });
    for (const [file, namespace, root] of known) {
      writeFile(
        join(schemas, file),
        `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}"><xs:element name="${root}"/></xs:schema>`,
      );
    }
  };
  const outcome = (...words: string[]) => run('tests/teach/schemas.ts', { DIST: dist }, { words });

  test('passes what the schemas allow', async () => {
    keep(manifest, link, quiz);
    expect(await outcome(schemas)).toEqual({ code: 0, output: 'Every course package is valid.\n' });
  });

  test('names package, file and fault of what they do not', async () => {
    keep(manifest, [link[0], link[1], 'page'], quiz);
    const { code, output } = await outcome(schemas);
    expect(code).toBe(1);
    for (const language of languages) {
      expect(output).toMatch(new RegExp(`\\.${language}\\.imscc: links/.*webLink`));
    }
    expect(output).not.toMatch(/imsmanifest|quizzes/);
  });

  test.each([
    ['no folder', [], 'npm run schemas -- FOLDER'],
    ['a folder without one of them', [schemas], 'has no ccv1p3_qtiasiv1p2p1_v1p0.xsd'],
  ])('given %s, says what it needs', async (_, words, message) => {
    keep(manifest, link);
    const { code, output } = await outcome(...words);
    expect(code).toBe(1);
    expect(output).toContain(message);
  });
});
