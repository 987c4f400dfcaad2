/** The records of everything that can be cited, in each language and edition, as reference managers take them. */
import type { APIContext } from 'astro';
import { fileAddress, fileOf, forms, type Form } from '../../../citations/files.ts';
import { editions, recordOf, type Edition } from '../../../citations/record.ts';
import { citables, type Citable } from '../../../model/citable.ts';
import { theWork } from '../../../site.ts';

interface Props {
  what: Citable;
  edition: Edition;
  form: Form;
}

export function getStaticPaths() {
  const work = theWork();
  return [...work.languages.keys()].flatMap((lang) =>
    citables(work).flatMap((what) =>
      editions.flatMap((edition) =>
        forms.map((form) => ({
          params: { lang, file: fileAddress(lang, what, edition, form).split('/').at(-1) },
          props: { what, edition, form },
        })),
      ),
    ),
  );
}

export function GET({ params, props: { what, edition, form } }: APIContext<Props>) {
  return new Response(fileOf(recordOf(theWork(), params['lang']!, what, edition), form));
}
