/** What learning platforms import: packages unpacked, read by parsers of others, and proved against the lessons. */
import { unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { lms } from '../../src/editions/lms/lms.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { chart, keyNumber } from '../../src/shared/markup.ts';
import { localize } from '../../src/language/localize.ts';
import { chapterAddress } from '../../src/work/address.ts';
import { settingsIn } from '../../src/work/fallback.ts';
import { shownQuiz } from '../../src/work/quiz.ts';
import { absolute } from '../../src/work/environment.ts';
import { write as writeFile } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { bare } from '../helpers/text.ts';
import { dist } from '../site/built.ts';
import { modulesIn } from '../lms/canvas.ts';
import { courseIn, isCartridge } from '../lms/moodle.ts';
import { languages, sectionIds, work } from '../site/versions.ts';
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

/** A text of HTML, as a browser shows it. */
const textOf = (html: string) =>
  parseHTML(`<p>${html}</p>`).document.querySelector('p')!.textContent;

describe.each(languages)('in “%s”', (language) => {
  const download = (ending: string) =>
    [...made].find(([file]) => file.endsWith(`.${language}${ending}`))![1];
  /** What a lesson asks: of each question the text, the right option, the others as they are shown. */
  const askedIn = (chapter: string) => {
    const words = work.languages.get(language)!.words.lessons.get(chapter)!;
    return shownQuiz(work, work.lessons.get(chapter)!, words).map(
      ({ question, options, answer }) => {
        const wrong = Object.values(options).filter((option) => option !== options[answer]);
        return [question, options[answer]!, ...wrong].map(bare);
      },
    );
  };
  const asked = work.outline.flatMap(({ chapter }) => askedIn(chapter));

  describe('the Common Cartridge', () => {
    let unzipped: Record<string, Uint8Array> | undefined;
    const files = () => (unzipped ??= unzipSync(download('.imscc')));
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
      const shown = new Set(
        find(manifest, '//cp:item[@identifierref]').map(
          (each) => each.attr('identifierref')!.value,
        ),
      );
      // Style and pictures are there for the pages that need them.
      const needed = find(manifest, '//cp:dependency').map(
        (each) => each.attr('identifierref')!.value,
      );
      expect(ids.filter((id) => !shown.has(id)).toSorted()).toEqual([
        ...new Set(needed.toSorted()),
      ]);
      expect(find(manifest, '//cp:schemaversion').map(({ content }) => content)).toEqual(['1.1.0']);
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

    test('leads to every chapter, in this language', () => {
      for (const { chapter } of work.outline) {
        const [url] = find(xml(`links/${chapter}.xml`), '/wl:webLink/wl:url');
        const place = absolute(chapterAddress(work, language, chapter));
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
        ].map((html) => bare(textOf(html)));
      });
      expect(items).toEqual(askedIn(chapter));
    });

    const pages = () =>
      Object.entries(files())
        .filter(([path]) => path.endsWith('.html'))
        .map(([path, content]): [string, Document] => [
          path,
          parseHTML(Buffer.from(content).toString()).document,
        ]);

    test('needs nothing from elsewhere: its pages show what is in it', () => {
      const inside = files();
      for (const [path, page] of pages()) {
        for (const shown of page.querySelectorAll('[src], link[rel=stylesheet]')) {
          const address = shown.getAttribute('src') ?? shown.getAttribute('href')!;
          expect(inside).toHaveProperty([posix.join(posix.dirname(path), address)]);
        }
        const [within, away] = [
          [...page.querySelectorAll('a[href^="#"]')],
          [...page.querySelectorAll('a[href]:not([href^="#"])')],
        ];
        for (const link of within)
          expect(page.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
        for (const link of away) expect(link.getAttribute('href')).toMatch(/^https?:/);
      }
    });

    const { author } = settingsIn(work, language);
    const publication = site.publications.find(({ inLanguage }) => inLanguage === language)!;
    const { license, name } = publication;

    test('says in its manifest who made it, when, in which version and where it is', () => {
      const manifest = xml('imsmanifest.xml');
      expect(contentOf(manifest, '//lom:general/lom:identifier/lom:entry')).toEqual([
        publication.id,
      ]);
      expect(contentOf(manifest, '//lom:lifeCycle/lom:version/lom:string')).toEqual([
        publication.version,
      ]);
      const roles = find(manifest, '//lom:lifeCycle/lom:contribute').map((each) => [
        ...contentOf(each, 'lom:role/lom:value'),
        /^FN:(.*)$/m.exec(each.find('lom:entity', namespaces)[0]!.content)![1],
        ...contentOf(each, 'lom:date/lom:dateTime'),
      ]);
      expect(roles).toEqual([
        ['author', author, publication.datePublished],
        ['publisher', author, publication.datePublished],
      ]);
    });

    test('says at the foot of every page of which work it is, whose, under which licence, from where', () => {
      const kinds: Record<string, string> = { texts: 'handout' };
      for (const [path, page] of pages()) {
        const foot = [...page.querySelectorAll('body > footer')].at(-1)!;
        for (const words of [name, author!, 'CC BY 4.0', license]) {
          expect(bare(foot.textContent)).toContain(bare(words));
        }
        const links = [...foot.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
        expect(links).toContain(license);
        const place = links.at(-1)!;
        expect(
          place.startsWith(`${site.url}${language}/${kinds[path.split('/')[0]!] ?? 'teach'}/`),
        ).toBe(true);
        expect(site.files).toContain(place.slice(site.url.length));
      }
    });

    test('has the text of every section, with its figures', () => {
      const pictures = new Set<string>();
      for (const id of sectionIds) {
        const [, page] = pages().find(([path]) => path === `texts/${id}.html`)!;
        const sheet = site.read(`${language}/handout/${id}.html`).toString();
        const main = parseHTML(sheet).document.querySelector('main')!;
        const text = bare(page.body.textContent);
        for (const paragraph of main.querySelectorAll(
          '.section p:not(.tools), .section li, figcaption',
        )) {
          // The words of a drawing are in its picture, and in what describes that; a key number is in the text too.
          if (paragraph.closest(`${chart}, ${keyNumber}`)) continue;
          expect(text).toContain(bare(paragraph.textContent));
        }
        const drawn = [...main.querySelectorAll(chart)];
        const images = [...page.querySelectorAll('figure > img')];
        expect(images.map((image) => image.getAttribute('alt'))).toEqual(
          drawn.map((drawing) => drawing.getAttribute('aria-label')),
        );
        for (const image of images) pictures.add(image.getAttribute('src')!.replace('../', ''));
      }
      expect(pictures.size).toBeGreaterThan(0);
      for (const path of pictures) {
        const { width, height, data } = PNG.sync.read(Buffer.from(files()[path]!));
        expect(Math.min(width, height)).toBeGreaterThan(300);
        // Something is drawn on its ground.
        expect(
          new Set(new Uint32Array(data.buffer, data.byteOffset, width * height)).size,
        ).toBeGreaterThan(20);
      }
    });

    const secret = /^(?:plans|keys)\//;

    test('shows pupils no answer, and nothing for the teacher alone', () => {
      const textIn = (places: (path: string) => boolean) =>
        pages()
          .filter(([path]) => places(path))
          .map(([, page]) => bare(page.body.textContent))
          .join('');
      const text = textIn((path) => !path.startsWith('texts/') && !secret.test(path));
      const kept = textIn((path) => secret.test(path));
      const { words } = localize(work, language);
      for (const chapter of work.lessons.keys()) {
        const { questions, answers, quiz, goals, activity, materials, trace } = words(
          'lessons',
          chapter,
        ).value;
        const shown = materials.filter((each) => each.for !== 'teacher').map(({ title }) => title);
        for (const each of [...questions, ...shown]) expect(text).toContain(bare(each));
        const keys = materials.filter((each) => each.for === 'teacher').map(({ title }) => title);
        const hidden = [
          ...answers,
          ...Object.values(quiz).map(({ why }) => why),
          ...goals,
          ...keys,
        ];
        const steps = activity.steps.map((step) => step.do);
        for (const each of [...hidden, ...steps]) {
          expect(text).not.toContain(bare(each));
          expect(kept).toContain(bare(each));
        }
        for (const each of trace) expect(kept).toContain(bare(each));
      }
    });

    test('gives plan and key to teachers alone, and says which is the plan', () => {
      const manifest = xml('imsmanifest.xml');
      const hrefs = (path: string) => find(manifest, path).map((each) => each.attr('href')!.value);
      const role = `cp:metadata/lomr:lom/lomr:educational/lomr:intendedEndUserRole[lomr:source="IMSGLC_CC_Rolesv1p1"][lomr:value="Instructor"]`;
      const all = pages().map(([path]) => path);
      expect(hrefs(`//cp:resource[${role}]`).toSorted()).toEqual(
        all.filter((path) => secret.test(path)).toSorted(),
      );
      expect(hrefs('//cp:resource[@intendeduse="lessonplan"]').toSorted()).toEqual(
        work.outline.map(({ chapter }) => `plans/${chapter}.html`).toSorted(),
      );
    });

    const chapters = work.outline.map(
      ({ chapter }) => work.languages.get(language)!.words.chapters.get(chapter)!.title,
    );

    test('by Moodle’s rules, is recognised, and all that it lists with it', () => {
      expect(isCartridge(files())).toBe(true);
      const { sections, title } = courseIn(files());
      expect(bare(title)).toBe(bare(settingsIn(work, language).title));
      expect(sections.map((each) => bare(each.title))).toEqual(chapters.map(bare));
      for (const [at, { activities }] of sections.entries()) {
        const { chapter, sections: ids } = work.outline[at]!;
        expect(activities.map(({ kind }) => kind)).toEqual([
          ...ids.map(() => 'page'),
          'url',
          'page',
          'page',
          'quiz',
          'page',
          'page',
        ]);
        expect(activities.map(({ isHidden }) => isHidden)).toEqual(
          activities.map((_, index) => index >= activities.length - 2),
        );
        for (const page of activities.filter(({ kind }) => kind === 'page')) {
          expect(page.files).toHaveLength(page.content.match(/<img /g)?.length ?? 0);
        }
        const { words } = work.languages.get(language)!;
        expect(
          activities
            .at(-3)!
            .questions.map(({ text, feedback, answers }) => [
              bare(text),
              bare(feedback),
              ...answers.map((answer) => [bare(answer.text), answer.score]),
            ]),
        ).toEqual(
          shownQuiz(work, work.lessons.get(chapter)!, words.lessons.get(chapter)!).map(
            ({ question, why, options, answer }) => [
              bare(question),
              bare(why),
              ...Object.entries(options).map(([letter, option]) => [
                bare(option),
                letter === answer ? 1 : 0,
              ]),
            ],
          ),
        );
      }
    });

    test('by the rules of Canvas’s viewer, has no item that is “unidentified”', () => {
      const modules = modulesIn(files());
      expect(modules.map(({ title }) => bare(title))).toEqual(chapters.map(bare));
      for (const [at, { items }] of modules.entries()) {
        const { chapter, sections: ids } = work.outline[at]!;
        expect(items.map(({ kind }) => kind)).toEqual([
          ...ids.map(() => 'page'),
          'link',
          'page',
          'page',
          'quiz',
          'page',
          'page',
        ]);
        expect(items.map(({ isLocked }) => isLocked)).toEqual(
          items.map((_, index) => index >= items.length - 2),
        );
        expect(items.filter(({ content }) => content.length === 0)).toEqual([]);
        expect(items.at(-3)!.content.map(bare)).toEqual(
          askedIn(chapter).map(([question, right]) => `${question}→${right}`),
        );
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
    ['ccv1p1_imscp_v1p2_v1p0.xsd', namespaces.cp, 'manifest'],
    ['ccv1p1_imswl_v1p1.xsd', namespaces.wl, 'webLink'],
    ['ccv1p1_qtiasiv1p2p1_v1p0.xsd', namespaces.qti, 'questestinterop'],
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
    ['a folder without one of them', [schemas], 'has no ccv1p1_qtiasiv1p2p1_v1p0.xsd'],
  ])('given %s, says what it needs', async (_, words, message) => {
    keep(manifest, link);
    const { code, output } = await outcome(...words);
    expect(code).toBe(1);
    expect(output).toContain(message);
  });
});
