/** Whether sources still answer, tried on a server of our own. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { livesOf } from '../../src/links/life.ts';

let server: Server;
let root: string;
const times: number[] = [];
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    times.push(performance.now());
    if (url === '/moved') response.writeHead(301, { location: '/fine' }).end();
    else if (url === '/silent') return;
    else response.writeHead({ '/fine': 200, '/refused': 403 }[url!] ?? 404).end('text');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('tells who answers, who has moved, who is gone, and who is silent', async () => {
  const urls = ['/fine', '/moved', '/gone', '/refused', '/silent'].map((path) => root + path);
  const lives = await livesOf([...urls, 'http://127.0.0.1:1/'], { pause: 1, limit: 300, hosts: 2 });
  expect(lives.map(({ answer, alive }) => [answer, alive])).toEqual([
    ['200', true],
    ['200', true],
    ['404', false],
    ['403', true],
    ['no answer', false],
    [expect.any(String), false],
  ]);
  expect(lives[1]!.moved).toBe(`${root}/fine`);
});

test('asks one host gently', async () => {
  times.length = 0;
  await livesOf([`${root}/fine?1`, `${root}/fine?2`, `${root}/fine?3`], {
    pause: 100,
    limit: 1_000,
    hosts: 8,
  });
  expect(times).toHaveLength(3);
  expect(times[1]! - times[0]!).toBeGreaterThan(90);
  expect(times[2]! - times[1]!).toBeGreaterThan(90);
});
