/// <reference types="vite/client" />
/**
 * In each page: reports to the server when the content was read, so that an edit saved during drawing is not
 * missed, and shows the findings that it sends.
 */
import { showFindings, type Finding } from './bar.ts';

import.meta.hot?.on('dev:findings', (findings: Finding[]) => showFindings(findings));
const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const saved = page?.serverTiming.find(({ name }) => name === 'saved')?.duration ?? 0;
import.meta.hot?.send('dev:drawn', { saved, failed: page?.responseStatus === 500 });
