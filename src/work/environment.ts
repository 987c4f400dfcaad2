/** Settings of a build from environment variables: where the content is, and where the site will be published. */
import { resolve } from 'node:path';
import { readStory } from './story.ts';

/** Folder of the content. Relative to the working directory, because the bundler moves this file. */
export const contentRoot = resolve(process.env['CONTENT_ROOT'] ?? 'content');

/** Absolute address under which the site is published, with a final slash. */
export const siteUrl = new URL(
  process.env['SITE_URL'] ?? readStory(contentRoot, []).address,
).href.replace(/\/?$/, '/');

/** The absolute address of a path from the site's root. */
export function absolute(address: string): string {
  return new URL(address, siteUrl).href;
}
