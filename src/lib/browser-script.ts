import { rolldown, type InputOptions, type OutputOptions } from 'rolldown';

/**
 * Bundles a file with all that it imports for a browser, minified; as a classic script unless `output` says
 * otherwise, because a module would not run over file://.
 */
export async function browserScript(
  input: string,
  options: InputOptions = {},
  output: OutputOptions = {},
): Promise<string> {
  const bundle = await rolldown({ ...options, input, platform: 'browser' });
  const { output: made } = await bundle.generate({
    format: 'iife',
    minify: true,
    comments: false,
    ...output,
  });
  await bundle.close();
  return made[0].code;
}
