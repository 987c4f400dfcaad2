/** The whole site as a ZIP file: unpacked anywhere, it opens with a double click. */
import { writeZip, type Entry } from './archive.ts';
import { copyOf, type Copy } from './copy.ts';
import { choicesOf, fileName, type Edition } from './edition.ts';
import { sumsOf } from './sums.ts';

export const zip: Edition = {
  name: 'zip',
  downloads: (site) =>
    choicesOf(site).map((languages) => ({
      file: fileName(site, languages, '.zip'),
      languages,
      mediaType: 'application/zip',
      write: (path) => writeZip(path, folderOf(copyOf(site, languages)), site.date),
    })),
};

/** Its files one after the other, and at the end the sums of all. */
function* folderOf({ site, files, read }: Copy): Generator<Entry> {
  let sums = '';
  for (const file of files) {
    const content = read(file);
    sums += sumsOf([[file, content]]);
    yield [`${site.name}/${file}`, content];
  }
  yield [`${site.name}/SHA256SUMS`, Buffer.from(sums)];
}
