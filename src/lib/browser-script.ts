import { rolldown, type InputOptions, type OutputOptions } from 'rolldown';

/**
 * Bundles and minifies a file with its imports for a browser. The default is a classic script, because modules do not
 * run over file://.
 */
export async function browserScript(
  input: string,
  options: InputOptions = {},
  output: OutputOptions = {},
): Promise<string> {
  const bundle = await rolldown({ ...options, input, platform: 'browser' });
  const { output: chunks } = await bundle.generate({
    format: 'iife',
    minify: true,
    comments: false,
    ...output,
  });
  await bundle.close();
  return chunks[0].code.replaceAll(privateUse, escaped);
}

/** Characters that a document should not have: the minifier writes them as they are. https://www.w3.org/TR/charmod/#C073 */
const privateUse = /[\ue000-\uf8ff]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16)}`;
