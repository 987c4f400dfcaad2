/**
 * Settings of Node for long commands: import this first.
 *
 * By default, the heap grows to twice what is used before it is collected; 50 % more is enough. The compile cache keeps
 * compiled code, TypeScript too, for the next run.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const growHeapBy = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`);

growHeapBy(50);

/** Trades time for memory, once the heap is large and little of it is garbage. */
export const keepHeapSmall = () => growHeapBy(25);

enableCompileCache(resolve('node_modules/.cache/node'));
