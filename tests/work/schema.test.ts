import { expect, test } from 'vitest';
import { z } from 'zod';
import strings from '../../content/en/ui.json';
import { fileSchemas, jsonSchemas } from '../../src/work/json-schemas.ts';
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

test('every interface string says for which words it stands, and every group what it is', () => {
  const [, ui] = Object.entries(jsonSchemas(strings)).find(([path]) => path.endsWith('ui.json'))!;
  const all = fields(JSON.parse(ui) as Json, 'ui.json');
  expect(all.length).toBeGreaterThan(300);
  expect(
    all.filter(({ sentence }) => !/^(Stands for: “.+”|The strings of “\w+”)\.$/s.test(sentence)),
  ).toEqual([]);
});

test('what stands in a list is not called the permanent name of the record', () => {
  const items = (schema: Json, path: string): string[] => [
    ...(/permanent name/.test((schema.items as Json | undefined)?.description ?? '') ? [path] : []),
    ...[schema.items, schema.additionalProperties, ...Object.values(schema.properties ?? {})]
      .filter((each): each is Json => typeof each === 'object' && !Array.isArray(each))
      .flatMap((each) => items(each, `${path}/${each.description ?? ''}`)),
    ...(schema.anyOf ?? schema.oneOf ?? []).flatMap((each) => items(each as Json, path)),
  ];
  const named = Object.entries(schemas).flatMap(([file, schema]) =>
    items(z.toJSONSchema(schema, { io: 'input' }), file),
  );
  expect(named).toEqual([]);
});
