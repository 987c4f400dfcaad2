/** Citation files for reference managers: of everything that can be cited, in each language and snapshot. */
import { basename } from 'node:path';
import type { APIContext } from 'astro';
import { fileAddress, fileOf, forms, type Form } from '../../../views/citations/files.ts';
import { snapshotsOf, recordOf, type Snapshot } from '../../../views/citations/record.ts';
import { citables, type Citable } from '../../../work/citable.ts';
import { pathsOf, workOf } from '../../_route.ts';

interface Props {
  what: Citable;
  snapshot: Snapshot;
  form: Form;
}

export const getStaticPaths = () =>
  pathsOf((localized) =>
    citables(localized.work).flatMap((what) =>
      snapshotsOf(localized, what).flatMap((snapshot) =>
        forms.map((form) => ({
          params: { file: basename(fileAddress(localized.language, what, snapshot, form)) },
          props: { what, snapshot, form },
        })),
      ),
    ),
  );

export function GET(route: APIContext<Props>) {
  const { what, snapshot, form } = route.props;
  return new Response(fileOf(recordOf(workOf(route), what, snapshot), form));
}
