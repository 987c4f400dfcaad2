/** JSON Schemas of the files of `content/`, by which a code editor completes, explains and checks them. */
import { posix } from 'node:path';
import { z } from 'zod';
import { languageSchema } from './language.ts';
import { outlineSchema, registrySchema } from './outline.ts';
import { revenueSchema } from './records.ts';
import { releasesSchema } from './release.ts';
import { storySchema } from './story.ts';
import { wordsSchemas } from './words.ts';
import { recordSchemas } from './work.ts';

/** The schema of each file, by its path; `<lang>` is any language's folder. */
export const fileSchemas: Record<string, z.ZodType> = {
  'story.yaml': storySchema,
  'outline.yaml': outlineSchema,
  'registry.yaml': registrySchema,
  'releases.yaml': releasesSchema,
  'data/revenue.yaml': revenueSchema,
  '<lang>/language.yaml': languageSchema,
  ...Object.fromEntries(
    Object.entries(recordSchemas).map(([kind, schema]) => [`data/${kind}.yaml`, z.array(schema)]),
  ),
  ...Object.fromEntries(
    Object.entries(wordsSchemas).map(([kind, schema]) => [
      `<lang>/${kind}.yaml`,
      z.record(z.string(), schema),
    ]),
  ),
};

/**
 * The JSON Schemas, by path from their folder. What a schema cannot express, such as that an id exists, is left to the
 * checks.
 * @param strings those of the first language, each of which every language needs
 */
export function jsonSchemas(strings: Strings): Record<string, string> {
  const schemas = { ...fileSchemas, '<lang>/ui.json': stringsSchema(strings) };
  return Object.fromEntries(
    Object.entries(schemas).map(([file, schema]) => [
      schemaOf(file),
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), undefined, 2)}\n`,
    ]),
  );
}

/** Interface strings, in groups. */
export interface Strings {
  [key: string]: string | Strings;
}

const plural = /_(zero|one|two|few|many)$/;

/** Requires every string, but of plural forms only "_other": the rest differ between languages. */
function stringsSchema(strings: Strings): z.ZodType {
  const keys = Object.entries(strings).filter(([key]) => !plural.test(key));
  const shape = keys.map(([key, value]) => [
    key,
    typeof value === 'string'
      ? z.string().min(1).describe(`Stands for: “${value}”.`)
      : stringsSchema(value).describe(`The strings of “${key}”.`),
  ]);
  return z.looseObject(Object.fromEntries(shape) as z.ZodRawShape);
}

const marker = '# yaml-language-server: $schema=';

/** The text of a YAML file with a first line that names its schema. @param file from the content's folder */
export function withSchema(file: string, text: string): string {
  const path = posix.relative(posix.dirname(posix.join('content', file)), 'schemas');
  const line = `${marker}${path}/${schemaOf(file)}\n`;
  return text.startsWith(marker) ? text.replace(/^.*\n/, line) : line + text;
}

function schemaOf(file: string): string {
  const [folder, name] = file.split('/');
  const place = name && folder !== 'data' ? `language/${name}` : file;
  return place.replace('.yaml', '.json');
}
