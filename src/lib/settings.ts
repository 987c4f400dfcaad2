/**
 * The settings that come from environment variables. Each is read and validated here and nowhere else; one that is wrong
 * is refused in a sentence. An empty value is no value that anybody means, so it is refused too: an empty DIST would be
 * the checkout itself.
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail } from './progress.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The last second of 2107, which is the last year that a ZIP file can name. */
const lastSecond = Date.UTC(2108, 0, 1) / 1000 - 1;

/** Every content has both: a folder with neither is another one. */
const contentFiles = ['story.yaml', 'outline.yaml'];

/** Absolute path of the folder of the content. @throws Error when it is not there, or is no content */
export function contentRoot(environment: Environment = process.env): string {
  const value = valueOf(environment, 'CONTENT_ROOT', 'a folder such as "content"') ?? 'content';
  const folder = resolve(value);
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  if (isFolder && contentFiles.some((file) => existsSync(join(folder, file)))) return folder;
  if (isFolder) {
    throw new Error(
      `CONTENT_ROOT is "${value}": ${folder} is no content, for it has neither ${contentFiles.join(' nor ')}. It is the folder of the content, by default "content".`,
    );
  }
  throw new Error(
    `CONTENT_ROOT is "${value}": there is no folder ${folder}. It is the folder of the content, by default "content".`,
  );
}

/** Absolute path of the folder of the built site. */
export function dist(environment: Environment = process.env): string {
  return resolve(valueOf(environment, 'DIST', 'a folder such as "dist"') ?? 'dist');
}

/** The port of a server on this machine. */
export function port(environment: Environment = process.env): number {
  const value = valueOf(environment, 'PORT', 'a number from 1 to 65535') ?? '4321';
  if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535) {
    return Number(value);
  }
  throw new Error(`PORT is "${value}": it must be a number from 1 to 65535.`);
}

/** Where the site will be published, with a final slash; undefined where the content says it. */
export function siteUrl(environment: Environment = process.env): string | undefined {
  const value = valueOf(environment, 'SITE_URL', 'an address such as "https://example.org/path/"');
  if (value === undefined) return undefined;
  const fault = siteAddressFault(value);
  if (fault) throw new Error(`SITE_URL is "${value}": ${fault}.`);
  return folderAddress(value);
}

/** The date of what is built, in seconds since 1970, where the variable says it. */
export function sourceDate(environment: Environment = process.env): number | undefined {
  const example = 'a number of seconds since 1970';
  const value = valueOf(environment, 'SOURCE_DATE_EPOCH', example);
  if (value === undefined) return undefined;
  if (/^\d{1,10}$/.test(value) && Number(value) <= lastSecond) return Number(value);
  throw new Error(
    `SOURCE_DATE_EPOCH is "${value}": it must be a whole number of seconds since 1970, from 0 to ${lastSecond} (the end of 2107).`,
  );
}

/** The path of a program that is not where it is looked for; undefined where it is. @param variable such as CHROME_PATH */
export function program(
  variable: string,
  environment: Environment = process.env,
): string | undefined {
  return valueOf(environment, variable, 'the path of a program');
}

/** What makes an address one under which no site can be published; undefined when nothing does. */
export function siteAddressFault(text: string): string | undefined {
  const example = 'write it as "https://example.org/path/"';
  if (/[\s\p{Cc}\\]/u.test(text)) return `an address has no white space and no "\\"; ${example}`;
  const url = URL.parse(text);
  if (!url || !/^https?:\/\/[^/]/i.test(text)) {
    return `an address begins with "https://" and has a host; ${example}`;
  }
  if (text.includes('?')) return `a site has no query ("?…"); ${example}`;
  if (text.includes('#')) return `a site has no fragment ("#…"); ${example}`;
  if (url.username || url.password || /^[^/]+\/\/[^/]*@/.test(text)) {
    return `a site has no name or password ("…@") in its address; ${example}`;
  }
  if (/\.html?\/?$/i.test(url.pathname)) {
    return `it names a page, and a site is a folder; ${example}`;
  }
  return undefined;
}

/** The address of a site in its one form: with a final slash, an international name as browsers send it. */
export function folderAddress(address: string): string {
  return new URL(address).href.replace(/\/?$/, '/');
}

/** The result of reading settings, for modules that are read before any command can say what is wrong. */
export function orFail<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    return fail(error);
  }
}

function valueOf(environment: Environment, name: string, example: string): string | undefined {
  const value = environment[name];
  if (value === undefined || value.trim() !== '') return value;
  throw new Error(`${name} is empty: it must be ${example}. Unset it for what is usual.`);
}
