/** Where the content of this build is, and where the site will be published. */
import * as settings from '../lib/settings.ts';
import { readStory } from './story.ts';

/** Folder of the content. Relative to the working directory, because the bundler moves this file. */
export const contentRoot = settings.orFail(settings.contentRoot);

/** Absolute address under which the site is published, with a final slash. */
export const siteUrl = settings.orFail(
  () => settings.siteUrl() ?? settings.folderAddress(readStory(contentRoot, []).address),
);

/** The absolute address of a path from the site's root. */
export function absolute(address: string): string {
  return new URL(address, siteUrl).href;
}
