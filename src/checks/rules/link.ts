import { pageKinds } from '../../work/language.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Content } from '../content.ts';
import type { Rule } from '../finding.ts';
import { idsOf, knows } from '../known.ts';

/** Links lead to sections and pages by their ids; the rest of the world is reached through sources. */
export const link: Rule = (content) =>
  content.texts.flatMap(({ file, links }) =>
    links.flatMap(({ target, line }) => {
      const fault = faultOf(content, target);
      return fault ? [{ ...fault, file, line }] : [];
    }),
  );

function faultOf(
  content: Content,
  target: string,
): { code: Code; message: string; fix: string } | undefined {
  const [, scheme, id = ''] = /^([a-z]+):(.*)$/.exec(target) ?? [];
  if (scheme === 'section') {
    if (knows(content, 'sections', id)) return undefined;
    const present = content.work.registry.aliases[id];
    return {
      code: 'SECTION-UNKNOWN',
      message: `There is no section "${id}".`,
      fix: present ? `It is now "${present}".` : suggest(id, idsOf(content, 'sections')),
    };
  }
  if (scheme === 'page') {
    // Records that could not be read may be those of the page.
    const { pages } = content.work;
    const known: readonly string[] = content.problems.length > 0 ? pageKinds : pages;
    if (known.includes(id)) return undefined;
    return {
      code: 'PAGE-UNKNOWN',
      message: `There is no page "${id}".`,
      fix: suggest(id, pages),
    };
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
