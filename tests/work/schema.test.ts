import { expect, test } from 'vitest';
import { z } from 'zod';
import { fileSchemas } from '../../src/work/json-schemas.ts';
import { pageSchema } from '../../src/work/page.ts';
import { plainSchema } from '../../src/work/plain.ts';
import { sectionSchema } from '../../src/work/section.ts';

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
