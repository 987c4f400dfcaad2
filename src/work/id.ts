import { z } from 'zod';
import { deviceNames } from '../lib/device-names.ts';

const device = new RegExp(`^${deviceNames}$`);
/** With its folders and endings, a name stays below the 255 bytes that file systems take. */
const maxLength = 80;

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What an author wrote, in the form of a file name; empty where nothing of it can stand in one. */
const inForm = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** How to correct a name that does not fit a pattern; undefined where the pattern is another one. */
export function nameFix(pattern: string | undefined, name: unknown): string | undefined {
  const right = pattern === String(form) && typeof name === 'string' ? inForm(name) : '';
  return right ? `Write "${right}".` : undefined;
}

/** A name that becomes the name of a file, on every file system. */
export const fileName = (what: string, example: string) =>
  z
    .string()
    .regex(form, `${what} is lower-case words joined by hyphens, such as "${example}"`)
    .max(
      maxLength,
      `${what} has at most ${maxLength} characters, so that every system can save its file`,
    )
    .refine((name) => !device.test(name), {
      message: `${what} cannot be the name of a device of Windows`,
      params: { fix: 'Add a word to it, with a hyphen.' },
    });

/** An id that stands in a list or as a name: what it is the id of is said where the list is. */
export const reference = fileName('an id', 'a-sign-on-the-door');

/** An id: permanent, the same in every language, never derived from a heading. */
export const id = reference.describe('Its permanent name, the same in every language.');

/** The file name of a page, without its ending. */
export const pageName = fileName('a page name', 'the-freeze');
