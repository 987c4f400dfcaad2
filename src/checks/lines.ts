import { memo } from '../lib/memo.ts';
import type { RecordKind } from '../work/work.ts';
import { textOf } from '../work/decode.ts';
import { readJson, readYaml, type ParsedFile } from '../work/read.ts';
import { splitFrontMatter } from '../work/text.ts';

/** Finds the line of a value. A file is parsed again only when it has a finding. */
export interface Lines {
  /** Line of the value at a path of keys in a YAML or JSON file, or in an MDX file's front matter. */
  at(file: string, path: readonly PropertyKey[]): number;
  /** Line of a value inside the record of `data/<kind>.yaml` that has this id. */
  ofRecord(kind: RecordKind, id: string, path?: readonly PropertyKey[]): number;
}

export function openLines(root: string): Lines {
  const parse = memo((file: string) =>
    file.endsWith('.mdx')
      ? frontMatterOf(root, file)
      : (file.endsWith('.json') ? readJson : readYaml)(root, file, []),
  );
  const at = (file: string, path: readonly PropertyKey[]) => parse(file)?.lineOf(path) ?? 1;
  return {
    at,
    ofRecord(kind, id, path = ['id']) {
      const file = `data/${kind}.yaml`;
      const records = (parse(file)?.value ?? []) as { id?: unknown }[];
      return at(file, [records.findIndex((record) => record?.id === id), ...path]);
    },
  };
}

function frontMatterOf(root: string, file: string): ParsedFile | undefined {
  const parts = splitFrontMatter(textOf(root, file, []) ?? '');
  return readYaml(root, file, [], parts?.front ?? '', 1);
}
