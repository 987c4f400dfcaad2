/** The data behind the text, for those who check or reuse it: JSON with the words of every language, and CSV. */
import type { APIContext } from 'astro';
import { csvFormat } from 'd3-dsv';
import { localize } from '../../language/localize.ts';
import { permanentAddress } from '../../work/address.ts';
import { factsOf, notesOf } from '../../work/citation.ts';
import { completeLanguages } from '../../work/fallback.ts';
import { certaintyOfAnswer, certaintyOfVerdict, type Certainty } from '../../work/certainty.ts';
import type { Claim, Recommendation } from '../../work/records.ts';
import type { WordsKind } from '../../work/words.ts';
import type { RecordKind, Work } from '../../work/work.ts';
import { theWork } from '../../work/current.ts';
import { absolute } from '../../work/environment.ts';

const kinds: Partial<Record<RecordKind, WordsKind>> = {
  claims: 'claims',
  entities: 'entities',
  events: 'events',
  facts: 'facts',
  quotes: 'quotes',
  recommendations: 'recommendations',
  sources: 'sources',
  terms: 'glossary',
};

export function getStaticPaths() {
  const work = theWork();
  const nonEmpty = (Object.keys(kinds) as RecordKind[]).filter((kind) => work[kind].size > 0);
  const hasRevenue = work.revenue.years.length + work.revenue.quarters.length > 0;
  const names: string[] = [...nonEmpty, ...(hasRevenue ? ['revenue'] : [])];
  const files = {
    json: [...names, 'sections'],
    csv: Object.keys(tables).filter((name) => names.includes(name)),
  };
  return Object.entries(files).flatMap(([form, all]) =>
    all.map((name) => ({ params: { file: `${name}.${form}` }, props: { name, form } })),
  );
}

export function GET({ props: { name, form } }: APIContext<{ name: string; form: string }>) {
  const work = theWork();
  if (form === 'csv') {
    return new Response(csvFormat(tables[name as keyof typeof tables](work) as object[]));
  }
  if (name === 'sections') return Response.json(sections(work));
  return Response.json(name === 'revenue' ? work.revenue : records(work, name as RecordKind));
}

/** The facts and sources of each section, from one complete language: they are the same in all. */
function sections(work: Work) {
  const localized = localize(work, completeLanguages(work)[0]!);
  return work.outline.flatMap(({ chapter, sections: ids }) =>
    ids.map((id) => {
      const section = localized.section(id).value;
      return {
        id,
        chapter,
        permanent: absolute(permanentAddress(id)),
        facts: factsOf(section),
        sources: notesOf(work, [section]).map(({ source }) => source),
      };
    }),
  );
}

/** Records with their words in each language: `words: { en: …, fr: … }`. */
function records(work: Work, kind: RecordKind) {
  return [...work[kind].values()].map((record) => {
    const wordsKind = kinds[kind];
    // What has no words is a source, which has a title.
    if (!wordsKind || 'title' in record) return record;
    const words = [...work.languages].flatMap(([tag, content]) => {
      const own = content.words[wordsKind].get(record.id);
      return own === undefined ? [] : [[tag, own]];
    });
    return { ...record, ...derivedCertainty(record), words: Object.fromEntries(words) };
  });
}

/** Of records whose verdict or status says how sure they are. */
function derivedCertainty(record: object): { certainty?: Certainty } {
  if ('verdict' in record)
    return { certainty: certaintyOfVerdict[record.verdict as Claim['verdict']] };
  if ('number' in record && 'status' in record)
    return { certainty: certaintyOfAnswer[record.status as Recommendation['status']] };
  return {};
}

/** The CSV tables: lists are joined by spaces; words have a column for each language. */
const tables = {
  facts: (work: Work) =>
    [...work.facts.values()].flatMap(({ id, date, certainty, sources, values }) =>
      [['', undefined] as const, ...Object.entries(values)].map(([value, entry]) => ({
        fact: id,
        date,
        value,
        amount: entry?.amount ?? '',
        from: entry?.from ?? '',
        to: entry?.to ?? '',
        unit: entry?.unit ?? '',
        as_of: entry?.asOf ?? '',
        certainty: entry?.certainty ?? certainty,
        sources: (entry?.sources ?? sources).join(' '),
      })),
    ),
  events: (work: Work) =>
    [...work.events.values()].map(({ id, date, end, actor, certainty, facts, section }) => ({
      event: id,
      date,
      end: end ?? '',
      actor,
      certainty,
      facts: facts.join(' '),
      section,
      ...Object.fromEntries(
        [...work.languages].map(([tag, { words }]) => [
          `title_${tag}`,
          words.events.get(id)?.title ?? '',
        ]),
      ),
    })),
  sources: (work: Work) =>
    [...work.sources.values()].map((source) => ({
      ...source,
      title: source.title ?? '',
      titleStatus: source.titleStatus ?? '',
      undated: source.undated ?? '',
      author: source.author ?? '',
      ...Object.fromEntries(
        [...work.languages].map(([tag, { words }]) => [
          `description_${tag}`,
          words.sources.get(source.id) ?? '',
        ]),
      ),
    })),
  revenue: (work: Work) =>
    work.revenue.quarters.map((quarter) => ({
      ...quarter,
      certainty: work.revenue.certainty,
      sources: quarter.sources.join(' '),
    })),
};
