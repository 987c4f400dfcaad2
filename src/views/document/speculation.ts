/**
 * What a browser may fetch before it is asked for: the page behind a link that the reader is pressing,
 * so that nothing is fetched in vain. https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { selector_matches: 'main a' }, eagerness: 'conservative' }],
});
