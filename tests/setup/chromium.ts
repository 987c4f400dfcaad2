import type { TestProject } from 'vitest/node';
import { chromium } from '../../src/editions/tools/chromium.ts';
import { provideTool } from './tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the Chromium that the browser's tests use. */
    chromium: string;
  }
}

export default function setup(project: TestProject): void {
  project.provide('chromium', provideTool(chromium));
}
