/** What file managers and systems leave in folders by themselves, on macOS, Windows, Linux, NAS and sticks. */
const names = new Set([
  '.ds_store',
  '.localized',
  '.appledouble',
  '.apdisk',
  '.volumeicon.icns',
  '.spotlight-v100',
  '.fseventsd',
  '.temporaryitems',
  '.documentrevisions-v100',
  '.trashes',
  '.trash',
  '__macosx',
  'icon\r',
  'thumbs.db',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
  'system volume information',
  '$recycle.bin',
  '.directory',
  '.hidden',
  'lost+found',
  'lost.dir',
  '@eadir',
]);
/** Second halves of files from macOS, a trash can for each user, files held open on a network drive. */
const patterns = [/^\._/, /^\.trash-\d+$/, /^\.nfs[0-9a-f]{8}/, /^\.fuse_hidden/];

/** Whether a file belongs to Git or its like: it may lie in a folder that is published, and is no part of it. */
export function isVersionControl(path: string): boolean {
  return /(^|\/)\.(git|hg|svn)(\/|$)/.test(path);
}

/** Whether a file, by its path with slashes, is of that kind, or in a folder of that kind. Nobody meant it. */
export function isDropping(path: string): boolean {
  return path.split('/').some((part) => {
    const name = part.toLowerCase();
    return names.has(name) || patterns.some((pattern) => pattern.test(name));
  });
}
