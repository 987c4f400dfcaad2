/** The real work, for what speaks with a language’s strings and settings. */
import { resolve } from 'node:path';
import { readWork } from '../../src/work/work.ts';

export const work = readWork(resolve('content'));
