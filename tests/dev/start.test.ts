/** `npm run dev` starts in any state of the content, reports the findings, and goes on when they are corrected. */
import { expect, test } from 'vitest';
import { launch } from '../helpers/browser.ts';
import { finding, reported, sees } from './seen.ts';
import { startDev } from './server.ts';

const section = 'content/en/sections/the-announcement.mdx';
// prettier-ignore
const broken: [what: string, file: string, from: RegExp, to: string, place: string][] = [
  ['front matter that is not YAML', section, /^title: .*/m, 'title: a: b', `${section}:2`],
  ['a text that is not MDX', 'content/fr/plain/the-announcement.mdx', /\n---\n/, '$&<Disputed>\n', 'content/fr/plain/the-announcement.mdx:4'],
  ['data that is not YAML', 'content/data/terms.yaml', /^- id/m, '- [id', 'content/data/terms.yaml:3'],
  ['strings that are not JSON', 'content/en/ui.json', /^\{/, '{,', 'content/en/ui.json:1'],
  ['an outline that names a section that there is not', 'content/outline.yaml', /- the-announcement/, '$&s', 'content/outline.yaml:6'],
];

test(`with ${broken.map(([what]) => what).join(', with ')}`, async () => {
  await using browser = await launch();
  await using server = await startDev((project) => {
    for (const [, file, from, to] of broken) project.edit(file, from, to);
  });
  const page = await browser.newPage({ baseURL: server.address });
  // The first page waits for the checks and for all code: as long as the test may take.
  await page.goto('en/the-freeze.html', { timeout: 0 });
  const toMend = broken.map(([, , , , place]) => place);
  const places = () =>
    reported(page).then((report) =>
      broken.map((each) => each[4]).filter((place) => report.includes(`${place} `)),
    );
  await expect.poll(places).toEqual(toMend);
  for (const place of toMend) expect(server.output()).toContain(`${place} `);
  for (const [, file] of broken) {
    server.mend(file);
    toMend.shift();
    await expect.poll(places).toEqual(toMend);
  }
  await sees(page, finding);
  // From then on an edit is one as any other.
  server.edit(section, /$/, '\nZebra text.\n');
  await sees(page, 'Zebra text.');
});

test('code of the checks is used when it is saved, and an error in code is told in a line', async () => {
  await using server = await startDev();
  const home = await fetch(`${server.address}en?q=1`, { redirect: 'manual' });
  expect([home.status, home.headers.get('location')]).toEqual([302, '/en/?q=1']);
  server.edit(
    'src/checks/rules.ts',
    /export const rules[^=]*= \[/,
    "$&\n  () => [{ code: 'ZEBRA', file: 'en/ui.json', line: 1, message: 'zebra', fix: 'None.' }],",
  );
  await expect.poll(() => server.output()).toContain('en/ui.json:1  ZEBRA  zebra');
  // An error ends the process of the checks, and not the server.
  server.edit('src/checks/rules.ts', /^/, 'throw new Error("giraffe");\n');
  await expect.poll(() => server.output()).toContain('giraffe');
  const before = server.output().length;
  server.mend('src/checks/rules.ts');
  await expect.poll(() => server.output().slice(before)).toContain('No problems found.');
  server.edit(
    'src/views/chrome/Footer.astro',
    /^---$/m,
    "---\nif (Astro.url) throw new Error('antelope');",
  );
  const draw = () => fetch(`${server.address}en/index.html`);
  await expect.poll(async () => (await draw()).status).toBe(500);
  // What is told of a page that was drawn before the save was noticed is forgotten then: an open page asks again.
  await expect
    .poll(async () => {
      await draw();
      return server.output();
    })
    .toMatch(/^src\/views\/chrome\/Footer\.astro:\d+ {2}antelope$/m);
  expect(server.output()).not.toMatch(/node_modules\/astro/);
  server.edit('src/build/dev/batch.ts', /$/, '\n');
  await expect
    .poll(() => server.output())
    .toContain('src/build/dev/batch.ts is used when npm run dev is started again.');
});
