import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { provideTool } from './tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the Java that runs the W3C's checker. */
    java: string;
  }
}

const commands: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'brew install openjdk',
  win32: 'winget install EclipseAdoptium.Temurin.21.JRE',
};

export default function setup(project: TestProject): void {
  const home = process.env['JAVA_HOME'];
  project.provide(
    'java',
    provideTool({
      name: 'Java',
      variable: 'JAVA_PATH',
      version: '-version',
      places: [
        ...(home ? [join(home, 'bin/java')] : []),
        'java',
        '/opt/homebrew/opt/openjdk/bin/java',
      ],
      packages: ['default-jre-headless'],
      command: commands[process.platform] ?? 'sudo apt-get install -y default-jre-headless',
    }),
  );
}
