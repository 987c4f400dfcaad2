import { cspHash } from './bundle.ts';

/**
 * The Content Security Policy of a page: nothing but what the page itself carries, and,
 * where it searches, the search index beside it ('self' holds over file:// too).
 */
export function contentSecurityPolicy(page: {
  styles: string[];
  scripts: string[];
  searches: boolean;
  /** The page may save the site in the browser. */
  saves?: boolean;
}): string {
  // For what is built: `npm run dev` needs Vite's client.
  if (import.meta.env?.DEV) return "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";
  const search = page.searches ? ["'self'", "'wasm-unsafe-eval'"] : [];
  const scripts = [...page.scripts.map(cspHash), ...search];
  return [
    `default-src 'none'`,
    `style-src ${page.styles.map(cspHash).join(' ')}`,
    // Without scripts the first directive forbids them.
    ...(scripts.length > 0 ? [`script-src ${scripts.join(' ')}`] : []),
    `img-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    // This site alone: the index, what can be saved, and robots.txt, for which Lighthouse asks as the page.
    `connect-src 'self'`,
    ...(page.saves ? [`worker-src 'self'`] : []),
    // Pagefind over file:// and the service worker are given addresses as plain strings, which Trusted
    // Types would refuse; no other script makes markup or code.
    ...(page.scripts.length > 0 && !page.searches && !page.saves
      ? [`require-trusted-types-for 'script'`, `trusted-types 'none'`]
      : []),
  ].join('; ');
}
