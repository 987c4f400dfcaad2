/**
 * Where this process may keep what the next build can use, and where the former site stands; undefined where
 * nothing is kept. `npm run build` says so in the environment, because pages are drawn by a copy of the code
 * that the bundler makes, which shares nothing else with the command.
 */
export function cache(): { folder: string; formerSite: string } | undefined {
  const { CACHE_FOLDER: folder, FORMER_SITE: formerSite } = process.env;
  return folder && formerSite ? { folder, formerSite } : undefined;
}
