import type { TestProject } from 'vitest/node';
import { provideTool } from './tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Poppler's reader of what a PDF says of itself. */
    pdfinfo: string;
    /** The checker of a PDF's syntax. */
    qpdf: string;
  }
}

const tools = { pdfinfo: 'poppler-utils', qpdf: 'qpdf' } as const;

export default function setup(project: TestProject): void {
  for (const [name, debian] of Object.entries(tools) as [keyof typeof tools, string][]) {
    const command =
      process.platform === 'darwin'
        ? `brew install ${debian.replace('-utils', '')}`
        : `sudo apt-get install -y ${debian}`;
    project.provide(
      name,
      provideTool({
        name,
        variable: `${name.toUpperCase()}_PATH`,
        version: name === 'qpdf' ? '--version' : '-v',
        places: [name],
        packages: [debian],
        command,
      }),
    );
  }
}
