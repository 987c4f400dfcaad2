import type { Content } from './content.ts';

/** True for a file with an error of its own: what it would say is unknown, and no rule tells what follows from that. */
export function isUnread({ problems }: Pick<Content, 'problems'>, ...files: string[]): boolean {
  return problems.some(({ file }) => files.includes(file));
}
