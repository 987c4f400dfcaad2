/** A worker that checks the content each time it is asked to. */
import { parentPort } from 'node:worker_threads';
import { checkContent } from '../checks/check.ts';
import { contentRoot } from '../site.ts';

parentPort!.on('message', () => parentPort!.postMessage(checkContent(contentRoot)));
