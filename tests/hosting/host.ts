/** Real servers with the configurations of hosting/, each on a free port of this machine alone. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { freePort } from '../helpers/server.ts';

export interface Host {
  /** "http://127.0.0.1:<port>", without a final slash. */
  address: string;
  /** Whether it sends Brotli that was compressed beforehand. */
  brotli: boolean;
  stop(): Promise<void>;
}

export type HostName = 'nginx' | 'Caddy';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** @param folder where the host may write; the published files are in its `www` */
export async function start(name: HostName, folder: string): Promise<Host> {
  const port = await freePort();
  const brotli = name === 'Caddy' || existsSync(brotliModule);
  const child =
    name === 'nginx' ? startNginx(folder, port, brotli) : startCaddy(join(folder, 'www'), port);
  const address = `http://127.0.0.1:${port}`;
  return { address, brotli, stop: await started(child, address) };
}

/** Waits until a server answers. Returns what ends it. @throws Error with what it said, when it does not start */
export async function started(child: ChildProcess, address: string): Promise<() => Promise<void>> {
  let output = '';
  child.stderr!.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} does not start:\n${output}`);
    await setTimeout(100);
  }
  return async () => {
    child.kill();
    await ended;
  };
}

/** As shipped, but for what every host sets for itself: address, folder, and its modules. */
function startNginx(folder: string, port: number, brotli: boolean) {
  const own = [
    ...(brotli ? [`load_module ${brotliModule};`] : []),
    'daemon off;',
    `pid ${join(folder, 'nginx.pid')};`,
    'error_log stderr;',
  ].join('\n');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `  ${kind}_temp_path ${join(folder, 'tmp')};`)
    .join('\n');
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  const shipped = readFileSync('hosting/nginx.conf', 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/www;', `root ${join(folder, 'www')};`)
    .replace('http {', `http {\n${paths}\n  access_log off;`);
  const text = brotli ? shipped.replace('# brotli_static', 'brotli_static') : shipped;
  const file = join(folder, 'nginx.conf');
  // Run as who runs the tests, whose folder it is.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  writeFileSync(file, `${own}\n${user}${text}`);
  return spawn(inject('nginx'), ['-p', folder, '-c', file]);
}

function startCaddy(root: string, port: number) {
  const words = ['run', '--config', 'hosting/Caddyfile', '--adapter', 'caddyfile'];
  return spawn(inject('caddy'), words, {
    env: {
      ...process.env,
      SITE: `http://127.0.0.1:${port}`,
      ROOT: root,
      CADDY_ADMIN: `unix/${join(root, '../caddy.sock')}`,
      XDG_CONFIG_HOME: join(root, '..'),
      XDG_DATA_HOME: join(root, '..'),
    },
  });
}

function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}
