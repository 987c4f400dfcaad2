/** The whole site as a ZIP file, to be opened from a disk. */
import { inFolder, writeZip, type Entry } from './kit/archive.ts';
import { copyOf, type Copy } from './kit/copy.ts';
import { choicesOf, fileName, type Edition } from './kit/edition.ts';
import { withSums } from './kit/sums.ts';

export const zip: Edition = {
  name: 'zip',
  downloads: (site) =>
    choicesOf(site).map((languages) => ({
      file: fileName(site, languages, '.zip'),
      languages,
      mediaType: 'application/zip',
      write: (path) => {
        const files = withSums(filesOf(copyOf(site, languages)));
        return writeZip(path, inFolder(site.name, files), site.date);
      },
    })),
};

function* filesOf({ files, read }: Copy): Generator<Entry> {
  for (const file of files) yield [file, read(file)];
}
