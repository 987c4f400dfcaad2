import type { TestProject } from 'vitest/node';
import type { Tool } from '../../src/editions/tools/tool.ts';
import { libzim } from '../../src/editions/zim/libzim.ts';
import { provideTool } from './tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the checker of ZIM files. */
    zimcheck: string;
    /** Path of the server that schools run. */
    kiwixServe: string;
  }
}

const mac = process.platform === 'darwin';

const ofZim = (tool: Pick<Tool, 'name' | 'variable' | 'places'>, debian: string): Tool => ({
  version: '--version',
  ...tool,
  packages: [debian],
  command: mac ? `brew install ${debian}` : `sudo apt-get install -y ${debian}`,
});

export default function setup(project: TestProject): void {
  project.provide(
    'zimcheck',
    provideTool(
      ofZim({ name: 'zimcheck', variable: 'ZIMCHECK_PATH', places: ['zimcheck'] }, 'zim-tools'),
    ),
  );
  project.provide(
    'kiwixServe',
    provideTool(
      ofZim(
        { name: 'kiwix-serve', variable: 'KIWIX_SERVE_PATH', places: ['kiwix-serve'] },
        'kiwix-tools',
      ),
    ),
  );
  // Which one it is, the edition finds out for itself.
  provideTool(libzim);
}
