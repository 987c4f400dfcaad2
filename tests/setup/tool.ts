/** Programs that the tests need and npm cannot bring: found, or installed where that may be done, or asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findTool, lookForTool, type Tool } from '../../src/editions/tools/tool.ts';

/** Path of a program that really runs. @throws Error that names the one command to run */
export function provideTool(tool: Tool): string {
  return tryToProvide(tool) ?? findTool(tool);
}

/** The same, or nothing where it is not found and cannot be installed. */
export function tryToProvide(tool: Tool): string | undefined {
  const found = lookForTool(tool);
  if (found || !mayInstall()) return found;
  console.log(`${tool.name} was not found: installing ${tool.packages.join(', ')} …`);
  install(tool.packages);
  return lookForTool(tool);
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function install(packages: string[]): void {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
