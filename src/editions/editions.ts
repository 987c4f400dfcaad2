/** Every edition, in the order in which they are listed. */
import { bagOf } from './bag.ts';
import { car } from './car.ts';
import type { Edition } from './kit/edition.ts';
import { html } from './html/html.ts';
import { epub } from './epub/epub.ts';
import { handouts } from './handouts/handouts.ts';
import { lms } from './lms/lms.ts';
import { pdf } from './pdf/pdf.ts';
import { text } from './text.ts';
import { wacz } from './wacz/wacz.ts';
import { zim } from './zim/zim.ts';
import { zip } from './zip.ts';

const formats: readonly Edition[] = [zip, html, epub, pdf, zim, wacz, car, text, handouts, lms];

export const editions: readonly Edition[] = [...formats, bagOf(formats)];
