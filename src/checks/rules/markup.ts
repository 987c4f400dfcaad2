import { isLanguageTag } from '../../work/language.ts';
import type { Finding, Rule } from '../finding.ts';
import type { Text } from '../text.ts';

/** A text has words, blocks and a limited set of Markdown and HTML, but no code. */
export const markup: Rule = ({ texts }) =>
  texts.flatMap((text) => [...codeFaults(text), ...markdownFaults(text), ...attributeFaults(text)]);

function codeFaults({ file, code }: Text): Finding[] {
  return code.map((line) => ({
    code: 'MARKUP-CODE',
    file,
    line,
    message: 'A text cannot hold code: imports, exports and {expressions} belong to the site.',
    fix: 'Remove it. A brace that is meant as a character is written \\{.',
  }));
}

const useFigure = 'A picture is a figure made from the data: <Figure id="…" />.';
const useInlineLink = 'Write the target in the link itself: [words](section:<id>).';
const useCite = 'Write <Cite fact="…" />, which numbers its source.';
const fixes: Record<string, string> = {
  checkbox: 'Write the item without its brackets.',
  image: useFigure,
  imageReference: useFigure,
  linkReference: useInlineLink,
  definition: useInlineLink,
  footnoteReference: useCite,
  footnoteDefinition: useCite,
};

/** Markdown that would bypass the rules for links and sources, or for which there is no style. */
function markdownFaults({ file, unsupported }: Text): Finding[] {
  return unsupported
    .filter(({ type }) => !type.startsWith('table') || type === 'table')
    .map(({ type, line }) => ({
      code: 'MARKUP-FORM',
      file,
      line,
      message: `A text has no ${type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}.`,
      fix: fixes[type] ?? 'Write paragraphs, lists, emphasis, links and blocks.',
    }));
}

/** The Content Security Policy would block styles and event handlers in attributes. */
function attributeFaults({ file, html }: Text): Finding[] {
  return html.flatMap(({ name, attributes, line }) =>
    Object.entries(attributes)
      .filter(([key, value]) => (key === 'lang' ? !isLanguageTag(value) : key !== 'title'))
      .map(([key, value]) => ({
        code: 'MARKUP-ATTRIBUTE',
        file,
        line,
        message:
          key === 'lang'
            ? `"${value}" is no language: <${name} lang="…">.`
            : `<${name}> does not take the attribute "${key}".`,
        fix:
          key === 'lang'
            ? 'Write a BCP 47 tag, such as "en".'
            : 'Remove it: only lang and title stay.',
      })),
  );
}
