/** A ZIP file that is the same, byte for byte, whenever and wherever it is written. */
import { zipSync, type Zippable, type ZipOptions } from 'fflate';

/** @param stored names that are not compressed, as some formats ask of their first file */
export function zipOf(
  entries: Iterable<readonly [path: string, content: Uint8Array]>,
  date: Date,
  stored: (path: string) => boolean = () => false,
): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of entries) {
    const options: ZipOptions = { mtime: localTime(date), level: stored(path) ? 0 : 9 };
    files[path] = [content, options];
  }
  return zipSync(files);
}

/** A ZIP knows no time zone and is written in the machine's: the same clock face everywhere. */
function localTime(date: Date): Date {
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );
}
