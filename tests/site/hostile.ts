/** Words that would be markup, in everything that authors write as data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { edit } from '../helpers/files.ts';

/** Valid for every check; harmless as text only. The right-to-left mark is closed, as it must be. */
const words = '</title><script>alert(1)</script><img src=x onerror=alert(1)> & 👩‍👩‍👧 \u202eabc\u202c';
export const short = '<script>alert(1)</script>&';

type Value = string | number | Value[] | { [key: string]: Value };
/** Keys whose values are shown as they are. */
const shown =
  /^(title|question|summary|description|role|text|ask|documented|definition|claim|finding|context|alt|note|name|publisher|author)$/;

function poison(value: Value): Value {
  if (Array.isArray(value)) return value.map(poison);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      typeof inner === 'string' && shown.test(key)
        ? // A finding stands in lists, and has room for less.
          [key, `${inner} ${key === 'finding' ? short : words}`]
        : [key, poison(inner)],
    ),
  );
}

/** Poisons a miniature of the content. */
export function poisonMiniature(content: string): void {
  const kinds = 'chapters entities events recommendations glossary claims quotes figures'.split(
    ' ',
  );
  const files = [
    'data/sources.yaml',
    'data/entities.yaml',
    ...['en', 'fr'].flatMap((tag) => kinds.map((kind) => `${tag}/${kind}.yaml`)),
  ];
  for (const file of files) {
    const path = join(content, file);
    writeFileSync(path, stringify(poison(parse(readFileSync(path, 'utf8')) as Value)));
  }
  for (const tag of ['en', 'fr']) {
    edit(join(content, tag, 'sections/kenosha.mdx'), /^title: .*$/m, `title: "Kenosha ${short}"`);
  }
}
