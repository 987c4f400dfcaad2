/** `npm run json-schemas`: writes JSON schemas of content/ into schemas/, and refers to them in each YAML file. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globFiles } from '../lib/files.ts';
import { jsonSchemas, withSchema, type Strings } from '../work/json-schemas.ts';
import { readArguments } from './arguments.ts';

readArguments({ usage: 'npm run json-schemas' });

const strings = JSON.parse(readFileSync('content/en/ui.json', 'utf8')) as Strings;
for (const [path, text] of Object.entries(jsonSchemas(strings))) {
  mkdirSync(join('schemas', dirname(path)), { recursive: true });
  writeFileSync(join('schemas', path), text);
}
for (const file of globFiles('**/*.yaml', 'content')) {
  const path = join('content', file);
  writeFileSync(path, withSchema(file, readFileSync(path, 'utf8')));
}
