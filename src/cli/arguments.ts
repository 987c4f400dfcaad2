/** The words that a user types after a command. */
import { fail } from '../lib/progress.ts';

/** How a command is called. */
interface Usage {
  /** As it is typed, with what may follow: "npm run build [-- --force]". */
  usage: string;
  /** The options that it knows: "--force". */
  options?: string[];
  /** How many words it takes at most. */
  most?: number;
  /** What else to say to somebody who typed something else. */
  hint?: string;
}

/**
 * The words and options of this command. Exits with a sentence where it does not know one, before anything is written,
 * and with the usage for `--help`.
 */
export function readArguments({ usage, options = [], most = 0, hint }: Usage): {
  words: string[];
  has(option: string): boolean;
} {
  const typed = process.argv.slice(2);
  if (typed.includes('--help') || typed.includes('-h')) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  const isOption = (each: string) => each.startsWith('-');
  const words = typed.filter((each) => !isOption(each));
  const unknown = typed.find((each) => isOption(each) && !options.includes(each)) ?? words[most];
  if (unknown !== undefined) {
    const more = hint ? ` ${hint}` : '';
    fail(`"${unknown}" is nothing that this command knows. Usage: ${usage}.${more}`);
  }
  const empty = words.find((each) => each.trim() === '');
  if (empty !== undefined) fail(`A word is empty. Usage: ${usage}.`);
  return { words, has: (option) => typed.includes(option) };
}
