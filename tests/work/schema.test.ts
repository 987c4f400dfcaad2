import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fileSchemas } from '../../src/work/json-schemas.ts';
import { pageSchema } from '../../src/work/page.ts';
import { plainSchema } from '../../src/work/plain.ts';
import { sectionSchema } from '../../src/work/section.ts';
import { recordSchemas } from '../../src/work/work.ts';

const schemas: Record<string, z.ZodType> = {
  ...fileSchemas,
  '<lang>/sections/*.mdx': sectionSchema,
  '<lang>/plain/*.mdx': plainSchema,
  '<lang>/pages/*.mdx': pageSchema,
};

type Json = z.core.JSONSchema.BaseSchema;

/** Every field of a schema, however deep, with its path and its sentence. */
function fields(schema: Json, path: string): { path: string; sentence: string }[] {
  const inner = [schema.items, schema.additionalProperties].filter(
    (each): each is Json => typeof each === 'object' && !Array.isArray(each),
  );
  return [
    ...inner.flatMap((each) => fields(each, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
      const field = property as Json;
      const place = `${path} ${key}`;
      return [{ path: place, sentence: field.description ?? '' }, ...fields(field, place)];
    }),
  ];
}

test('every field that an author fills in has a sentence that says what belongs there', () => {
  const all = Object.entries(schemas).flatMap(([file, schema]) =>
    fields(z.toJSONSchema(schema, { io: 'input' }), file),
  );
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(({ sentence }) => !/^\S.*\.$|…$/.test(sentence))).toEqual([]);
});

test('the records that CONTRIBUTING shows can be copied as they stand', () => {
  const guide = readFileSync('CONTRIBUTING.md', 'utf8');
  const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => parse(yaml!));
  expect(examples).toHaveLength(3);
  const [source, fact, asked] = examples;
  expect(z.array(recordSchemas.sources).safeParse(source).error).toBeUndefined();
  expect(z.array(recordSchemas.facts).safeParse(fact).error).toBeUndefined();
  expect(z.record(z.string(), wordsSchemas.asked).safeParse(asked).error).toBeUndefined();
});
