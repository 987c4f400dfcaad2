/// <reference types="vite/client" />
/**
 * In each page: tells the server how old it is, so that an edit that was saved while it was drawn is not missed,
 * and asks for what stands on it.
 */
import { showFindings, type Finding } from './bar.ts';

import.meta.hot?.on('dev:findings', (findings: Finding[]) => showFindings(findings));
const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const saved = page?.serverTiming.find(({ name }) => name === 'saved')?.duration ?? 0;
import.meta.hot?.send('dev:drawn', { saved, failed: page?.responseStatus === 500 });
