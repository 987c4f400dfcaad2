/**
 * The cache folder of builds and the folder of the former site; undefined where nothing is cached. They are environment
 * variables, because pages are drawn by a bundled copy of the code, which shares no modules with `npm run build`.
 */
export function cache(): { folder: string; formerSite: string } | undefined {
  const { CACHE_FOLDER: folder, FORMER_SITE: formerSite } = process.env;
  return folder && formerSite ? { folder, formerSite } : undefined;
}

/** Sets them for this process and those that it starts. */
export function useCache(folder: string, formerSite: string): void {
  process.env['CACHE_FOLDER'] = folder;
  process.env['FORMER_SITE'] = formerSite;
}
