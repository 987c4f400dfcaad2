import { pageKinds } from '../../work/language.ts';
import { closest, suggest } from '../closest.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, idExists } from '../ids.ts';

/** Links lead to sections and pages, by id; other sites are linked as sources. */
export const link: Rule = (content) =>
  content.texts.flatMap(({ file, links, nested }) => [
    ...links.flatMap(({ target, line }) => {
      const fault = faultOf(content, target);
      return fault ? [{ ...fault, file, line }] : [];
    }),
    ...nested.map(({ name, line }): Finding => {
      const what = name === 'link' ? 'A link' : `<${name}>`;
      return {
        code: 'LINK-NESTED',
        file,
        line,
        message: `${what} stands inside of what leads elsewhere already; HTML has no link in a link.`,
        fix: 'Put one of the two after the other, or write the inner one as plain words.',
      };
    }),
  ]);

type Fault = Pick<Finding, 'code' | 'message' | 'fix' | 'about'>;

function faultOf(content: Content, target: string): Fault | undefined {
  const [, scheme, id = ''] = /^([a-z]+):(.*)$/.exec(target) ?? [];
  if (scheme === 'section') {
    if (idExists(content, 'sections', id)) return undefined;
    const newId = content.work.registry.aliases[id];
    return {
      code: 'SECTION-UNKNOWN',
      message: `There is no section "${id}".`,
      fix: newId ? `It is now "${newId}".` : suggest(id, idsOf(content, 'sections')),
      about: { noun: 'sections', id, is: 'missing' },
    };
  }
  if (scheme === 'page') {
    // A page needs its records: if some could not be read, every kind of page may exist.
    const { pages } = content.work;
    const kinds: readonly string[] = content.problems.length > 0 ? pageKinds : pages;
    if (kinds.includes(id)) return undefined;
    const message = `There is no page "${id}".`;
    const close = closest(id, pages);
    const fix = close
      ? `Did you mean page:${close}?`
      : `Write one of: ${pages.map((kind) => `page:${kind}`).join(', ')}.`;
    return { code: 'PAGE-UNKNOWN', message, fix };
  }
  if (scheme === 'http' || scheme === 'https') {
    return {
      code: 'LINK-EXTERNAL',
      message: `The link leads out of the site: ${target}`,
      fix: 'Add the address to data/sources.yaml, and cite it: <Cite source="…" />.',
    };
  }
  return {
    code: 'LINK-FORM',
    message: `"${target}" is not an address that a text can link to.`,
    fix: 'Write section:<id> or page:<kind>.',
  };
}
