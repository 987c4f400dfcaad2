import type { Tool } from '../kit/tools/tool.ts';

const mac = process.platform === 'darwin';

/** A Python with openZIM’s libzim. */
export const libzim: Tool = {
  name: 'A Python with openZIM’s libzim',
  variable: 'PYTHON',
  version: '-cimport libzim.writer',
  places: ['python3', '/usr/bin/python3'],
  packages: ['python3-libzim'],
  command: mac ? 'python3 -m pip install libzim' : 'sudo apt-get install -y python3-libzim',
};
