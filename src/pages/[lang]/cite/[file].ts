/** The record of everything that can be cited, in each language, as reference managers take it. */
import type { APIContext } from 'astro';
import { fileOf, forms, type Form } from '../../../citations/files.ts';
import { recordOf } from '../../../citations/record.ts';
import { citeFileAddress } from '../../../model/address.ts';
import { citables, nameOf, type Citable } from '../../../model/citable.ts';
import { theWork } from '../../../site.ts';

interface Props {
  what: Citable;
  form: Form;
}

export function getStaticPaths() {
  const work = theWork();
  return [...work.languages.keys()].flatMap((lang) =>
    citables(work).flatMap((what) =>
      forms.map((form) => ({
        params: { lang, file: citeFileAddress(lang, nameOf(what), form).split('/').at(-1) },
        props: { what, form },
      })),
    ),
  );
}

export function GET({ params, props: { what, form } }: APIContext<Props>) {
  return new Response(fileOf(recordOf(theWork(), params['lang']!, what), form));
}
