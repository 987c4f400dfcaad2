import type { Finding } from './finding.ts';

/** Prints findings for a terminal, each with its place and fix, and a summary. */
export function reportFindings(
  findings: Finding[],
  print: (line: string) => void = console.log,
): void {
  const width = Math.max(0, ...findings.map(({ code }) => code.length));
  for (const { code, file, line, message, fix } of findings) {
    print(`${file}:${line}  ${code.padEnd(width)}  ${message}`);
    print(`    ${fix}`);
  }
  print(`\n${summary(findings)}`);
}

function summary(findings: Finding[]): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${plural(findings.length, 'finding')} in ${plural(files, 'file')}.`;
}
