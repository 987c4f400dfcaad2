/** The records of everything that can be cited, in each language and edition, as reference managers take them. */
import type { APIContext } from 'astro';
import { fileAddress, fileOf, forms, type Form } from '../../../views/citations/files.ts';
import { editions, recordOf, type Edition } from '../../../views/citations/record.ts';
import { citables, type Citable } from '../../../work/citable.ts';
import { pathsOf, workOf } from '../../_route.ts';

interface Props {
  what: Citable;
  edition: Edition;
  form: Form;
}

export const getStaticPaths = () =>
  pathsOf(({ work, language }) =>
    citables(work).flatMap((what) =>
      editions.flatMap((edition) =>
        forms.map((form) => ({
          params: { file: fileAddress(language, what, edition, form).split('/').at(-1) },
          props: { what, edition, form },
        })),
      ),
    ),
  );

export function GET(route: APIContext<Props>) {
  const { what, edition, form } = route.props;
  return new Response(fileOf(recordOf(workOf(route), what, edition), form));
}
