/** The lessons as tables for catalogues of teaching material. A story without lessons has none. */
import type { APIContext } from 'astro';
import { theWork } from '../../work/current.ts';
import { catalogue } from './_catalogue.ts';
import { merlotRow } from './_merlot.ts';
import { oerCommonsRow } from './_oer-commons.ts';

const rows = { merlot: merlotRow, 'oer-commons': oerCommonsRow };

export function getStaticPaths() {
  const names = theWork().lessons.size > 0 ? Object.keys(rows) : [];
  return names.map((name) => ({ params: { catalogue: name } }));
}

export function GET({ params }: APIContext) {
  return catalogue(rows[params['catalogue'] as keyof typeof rows]);
}
