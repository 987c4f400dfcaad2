/** Whether sources still answer, tried on a server of our own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLinks } from '../../src/checks/source-links.ts';
import { listening, type Listening } from '../helpers/server.ts';

let server: Listening;
let root: string;
const times: number[] = [];
/** Ends the answer to who waits for another question. */
let patient: (() => void) | undefined;
/** Milliseconds in which a busy machine answers, too. */
const long = 60_000;
beforeAll(async () => {
  server = await listening(({ url }, response) => {
    times.push(performance.now());
    if (url === '/other') patient?.();
    if (url === '/moved') response.writeHead(301, { location: '/fine' }).end();
    else if (url === '/silent') return;
    else if (url === '/patient') patient = () => response.end('text');
    else
      response.writeHead({ '/fine': 200, '/other': 200, '/refused': 403 }[url!] ?? 404).end('text');
  });
  root = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server.close());

test('finds which answer, which have moved, which are gone, and which are silent', async () => {
  const urls = ['/fine', '/moved', '/gone', '/refused'].map((path) => root + path);
  const [answering, silent] = await Promise.all([
    checkLinks([...urls, 'http://127.0.0.1:1/'], { pause: 1, timeout: long, hosts: 2 }),
    checkLinks([`${root}/silent`], { pause: 1, timeout: 1, hosts: 1 }),
  ]);
  const statuses = [...answering, ...silent];
  expect(statuses.map(({ answer, alive }) => [answer, alive])).toEqual([
    ['200', true],
    ['200', true],
    ['404', false],
    ['403', true],
    [expect.any(String), false],
    ['no answer', false],
  ]);
  expect(statuses[1]!.movedTo).toBe(`${root}/fine`);
});

test('pauses between two questions to one host', async () => {
  times.length = 0;
  await checkLinks([`${root}/fine?1`, `${root}/fine?2`, `${root}/fine?3`], {
    pause: 100,
    timeout: long,
    hosts: 8,
  });
  expect(times).toHaveLength(3);
  for (const at of [1, 2]) expect(times[at]! - times[at - 1]!).toBeGreaterThan(90);
});

test('asks several hosts at the same time', async () => {
  // The first host answers when the second is asked; where its turn never comes, neither does an answer.
  const urls = [`${root}/patient`, `${root.replace('127.0.0.1', 'localhost')}/other`];
  const statuses = await checkLinks(urls, { pause: 1, timeout: long, hosts: 2 });
  expect(statuses.map(({ answer }) => answer)).toEqual(['200', '200']);
});
