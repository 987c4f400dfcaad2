/**
 * In each page: tells the server how old it is, so that an edit that was saved while it was drawn is not missed,
 * and asks for what stands over it.
 */
const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const saved = page?.serverTiming.find(({ name }) => name === 'saved')?.duration ?? 0;
import.meta.hot?.send('dev:drawn', { saved, failed: page?.responseStatus === 500 });

export {};
