/** In each page: tells the server how old it is. An edit that was saved while it was drawn is not missed. */
const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const drawn = page?.serverTiming.find(({ name }) => name === 'saved')?.duration ?? 0;
import.meta.hot?.send('dev:drawn', drawn);

export {};
