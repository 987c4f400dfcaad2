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
  return chunks[0].code;
}
