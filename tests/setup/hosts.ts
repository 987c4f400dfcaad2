import type { TestProject } from 'vitest/node';
import { provideTool } from './tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Paths of the servers that run our configurations. */
    nginx: string;
    caddy: string;
  }
}

const install = process.platform === 'darwin' ? 'brew install' : 'sudo apt-get install -y';

export default function setup(project: TestProject): void {
  project.provide(
    'nginx',
    provideTool({
      name: 'nginx',
      variable: 'NGINX_PATH',
      version: '-v',
      places: ['nginx', '/usr/sbin/nginx'],
      packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
      command: `${install} nginx`,
    }),
  );
  project.provide(
    'caddy',
    provideTool({
      name: 'Caddy',
      variable: 'CADDY_PATH',
      version: 'version',
      places: ['caddy', '/usr/bin/caddy'],
      packages: ['caddy'],
      command: `${install} caddy`,
    }),
  );
}
