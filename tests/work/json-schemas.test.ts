/** What an editor knows of the content: asked of the language server that editors run, about the files as they are. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import ui from '../../content/en/ui.json';
import { jsonSchemas, withSchema } from '../../src/work/json-schemas.ts';

const files = globSync('**/*.yaml', { cwd: 'content' });
const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
  'json.schemas': { fileMatch: string[]; url: string }[];
};
const textOf = (file: string) => readFileSync(join('content', file), 'utf8');

const editor = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, file) => new URL(path, file).href },
});
editor.configure({
  validate: true,
  hover: true,
  completion: true,
  // What these files cannot name themselves, the settings do.
  schemas: settings['json.schemas'].map(({ fileMatch, url }) => ({
    fileMatch,
    uri: pathToFileURL(resolve(url)).href,
  })),
});

let version = 0;
const open = (file: string, text: string) =>
  TextDocument.create(pathToFileURL(resolve('content', file)).href, 'yaml', (version += 1), text);

test('the schemas are those that the model writes today', () => {
  const written = Object.fromEntries(
    globSync('**/*.json', { cwd: 'schemas' }).map((path) => [
      path,
      readFileSync(join('schemas', path), 'utf8'),
    ]),
  );
  expect(written, 'to be written again by: npm run fix').toEqual(jsonSchemas(ui));
});

test('every YAML file of the content names its schema', () => {
  expect(files.length).toBeGreaterThan(30);
  const without = files.filter((file) => withSchema(file, textOf(file)) !== textOf(file));
  expect(without, 'to be named by: npm run fix').toEqual([]);
});

test.each(files)('an editor has nothing to mark in %s', async (file) => {
  expect(await editor.doValidation(open(file, textOf(file)), false)).toEqual([]);
});

test.each(files)('it marks what does not belong in %s', async (file) => {
  const text = textOf(file);
  const stray = /^- /m.test(text) ? '- no-such-key: 1' : 'no-such-key: { no-such-key: 1 }';
  const marked = await editor.doValidation(open(file, `${text}\n${stray}\n`), false);
  expect(marked.map(({ range }) => range.start.line)).toContain(text.split('\n').length);
});

test.each(globSync('*/ui.json', { cwd: 'content' }))(
  'an editor marks what %s lacks, and nothing else',
  async (file) => {
    const mark = async (text: string) => await editor.doValidation(open(file, text), false);
    expect(await mark(textOf(file))).toEqual([]);
    const marked = await mark(textOf(file).replace(/^ +"skip": .*\n/m, ''));
    expect(marked.map(({ message }) => message)).toEqual(['Missing property "skip".']);
    const form = /"(\w+)_other": "[^"]+"/.exec(textOf(file))!;
    expect(await mark(textOf(file).replace(form[0], `"${form[1]}_otter": ""`))).toHaveLength(1);
  },
);

test('it completes and explains a new fact', async () => {
  const file = 'data/facts.yaml';
  const text = `${textOf(file)}- id: new-fact\n  con`;
  const document = open(file, text);
  const end = document.positionAt(text.length);
  const { items } = await editor.doComplete(document, end, false);
  expect(items.map(({ label }) => label)).toContain('confidence');
  const hover = await editor.doHover(open(file, `${text}fidence: high\n`), end);
  expect(JSON.stringify(hover)).toContain('a primary source, or good sources that agree');
});
