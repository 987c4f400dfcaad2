import { cspHash, script, speculationRules, type ScriptName } from './inline-assets.ts';

/**
 * The Content Security Policy of a page: nothing but what the page itself carries, and what its scripts
 * load: the search its index, the saving its service worker ('self' holds over file:// too).
 */
export async function contentSecurityPolicy(page: {
  /** The text of its style sheet. */
  css: string;
  scripts: ScriptName[];
  /** It tells the browser what to fetch before it is asked for. */
  prefetch?: boolean | undefined;
}): Promise<string> {
  // For what is built: `npm run dev` needs Vite's client.
  if (import.meta.env?.DEV) return "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";
  const searches = page.scripts.includes('search');
  const saves = page.scripts.includes('save');
  const texts = await Promise.all(page.scripts.map(script));
  const admitted = [
    ...[...texts, ...(page.prefetch ? [speculationRules] : [])].map(cspHash),
    ...(searches ? ["'self'", "'wasm-unsafe-eval'"] : []),
  ];
  return [
    `default-src 'none'`,
    `style-src ${cspHash(page.css)}`,
    // Without scripts the first directive forbids them.
    ...(admitted.length > 0 ? [`script-src ${admitted.join(' ')}`] : []),
    `img-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    // This site alone: the index, what can be saved, and robots.txt, for which Lighthouse asks as the page.
    `connect-src 'self'`,
    ...(saves ? [`worker-src 'self'`] : []),
    // Pagefind over file:// and the service worker are given addresses as plain strings, which Trusted
    // Types would refuse; no other script makes markup or code.
    ...(admitted.length > 0 && !searches && !saves
      ? [`require-trusted-types-for 'script'`, `trusted-types 'none'`]
      : []),
  ].join('; ');
}
