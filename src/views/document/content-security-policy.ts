import { cspHash, script, speculationRules, type ScriptName } from './inline.ts';

/**
 * The Content Security Policy of a page: only what it carries inline, and what its scripts load: search loads its
 * index, saving its service worker ('self' works over file:// too).
 */
export async function contentSecurityPolicy(page: {
  /** The text of its style sheet. */
  css: string;
  scripts: ScriptName[];
  /** It has speculation rules. */
  prefetch?: boolean | undefined;
}): Promise<string> {
  // `npm run dev` needs Vite's client.
  if (import.meta.env?.DEV) return "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";
  const searches = page.scripts.includes('search');
  const saves = page.scripts.includes('save');
  const texts = await Promise.all(page.scripts.map(script));
  const scriptSources = [
    ...[...texts, ...(page.prefetch ? [speculationRules] : [])].map(cspHash),
    ...(searches ? ["'self'", "'wasm-unsafe-eval'"] : []),
  ];
  return [
    `default-src 'none'`,
    `style-src ${cspHash(page.css)}`,
    ...(scriptSources.length > 0 ? [`script-src ${scriptSources.join(' ')}`] : []),
    `font-src 'self'`,
    `img-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    // The index, what can be saved, and robots.txt, which Lighthouse fetches from within the page.
    `connect-src 'self'`,
    ...(saves ? [`worker-src 'self'`] : []),
    // Trusted Types would reject the plain strings with which Pagefind (over file://) and the service worker
    // are loaded; no other script makes markup or code.
    ...(scriptSources.length > 0 && !searches && !saves
      ? [`require-trusted-types-for 'script'`, `trusted-types 'none'`]
      : []),
  ].join('; ');
}
