/** Lets what the tests start print with the Chromium that they were given: the machine may have no other one. */
import { inject } from 'vitest';

process.env['CHROME_PATH'] = inject('chromium');
