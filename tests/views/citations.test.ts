/**
 * Citations against what the manuals ask for, worked out by hand: APA 7 (10.16, 10.9, 10.14), MLA 9 (5.54 ff.),
 * Chicago 18 (14.104, author-date), NF ISO 690 (website, part of a website, day of reading). In French the day
 * stands before the month, and what is quoted inside of quotation marks has others.
 */
import { describe, expect, test } from 'vitest';
import { recordOf, type CslRecord } from '../../src/views/citations/record.ts';
import { localize } from '../../src/language/localize.ts';
import { cite } from '../../src/views/citations/style.ts';
import { wikiCitation } from '../../src/views/citations/wiki.ts';
import type { Citable } from '../../src/work/citable.ts';
import { work } from '../work/work.ts';

const site = 'https://the-freeze.example';
const things: Record<string, Citable> = {
  section: { kind: 'section', id: 'what-freezing-meant' },
  chapter: { kind: 'chapter', id: 'freeze' },
  work: { kind: 'work' },
  figure: { kind: 'figure', id: 'reach-of-a-silence' },
  data: { kind: 'data', id: 'reach-of-a-silence' },
};

const citation = (record: CslRecord, language: string, name: string) =>
  cite(work, record, language)
    .get(name)!
    .replaceAll(/[\u00a0\u202f]/g, ' ');

describe.each<[language: string, style: string, expected: Record<string, string>]>([
  [
    'en',
    'APA 7',
    {
      section: `The Freeze contributors. (2026, November 22). <i>What freezing meant</i>. The Freeze, Explained. ${site}/s/what-freezing-meant.html`,
      chapter: `The Freeze contributors. (2026, November 22). <i>The freeze</i>. The Freeze, Explained. ${site}/en/the-freeze.html`,
      work: `The Freeze contributors. (2026, November 22). <i>The Freeze, Explained</i>. ${site}/en/index.html`,
      figure: `The Freeze contributors. (2026). <i>Over 1 billion followers, says the campaign; how many people, nobody knows</i> (Version 1.0.0) [Graphic]. The Freeze, Explained. ${site}/en/the-freeze.html#reach-of-a-silence`,
      data: `The Freeze contributors. (2026). <i>Over 1 billion followers, says the campaign; how many people, nobody knows</i> (Version 1.0.0) [Dataset]. The Freeze, Explained. ${site}/en/figures/reach-of-a-silence.csv`,
    },
  ],
  [
    'en',
    'MLA 9',
    {
      section: `The Freeze contributors. “What Freezing Meant.” <i>The Freeze, Explained</i>, Version 1.0.0, 22 Nov. 2026, ${site}/s/what-freezing-meant.html.`,
      chapter: `The Freeze contributors. “The Freeze.” <i>The Freeze, Explained</i>, Version 1.0.0, 22 Nov. 2026, ${site}/en/the-freeze.html.`,
      work: `The Freeze contributors. <i>The Freeze, Explained</i>. Version 1.0.0, 22 Nov. 2026, ${site}/en/index.html.`,
      figure: `The Freeze contributors. <i>Over 1 Billion Followers, Says the Campaign; How Many People, Nobody Knows</i>. Version 1.0.0, The Freeze, Explained, 22 Nov. 2026, ${site}/en/the-freeze.html#reach-of-a-silence.`,
      data: `The Freeze contributors. “Over 1 Billion Followers, Says the Campaign; How Many People, Nobody Knows.” Version 1.0.0, The Freeze, Explained, 22 Nov. 2026, ${site}/en/figures/reach-of-a-silence.csv.`,
    },
  ],
  [
    'en',
    'Chicago 18',
    {
      section: `The Freeze contributors. 2026. “What Freezing Meant.” Version 1.0.0. The Freeze, Explained, November 22. ${site}/s/what-freezing-meant.html.`,
      chapter: `The Freeze contributors. 2026. “The Freeze.” Version 1.0.0. The Freeze, Explained, November 22. ${site}/en/the-freeze.html.`,
      work: `The Freeze contributors. 2026. “The Freeze, Explained.” Version 1.0.0. November 22. ${site}/en/index.html.`,
      figure: `The Freeze contributors. 2026. <i>Over 1 Billion Followers, Says the Campaign; How Many People, Nobody Knows</i>. Version 1.0.0. The Freeze, Explained, November 22. ${site}/en/the-freeze.html#reach-of-a-silence.`,
      data: `The Freeze contributors. 2026. “Over 1 Billion Followers, Says the Campaign; How Many People, Nobody Knows.” Version 1.0.0. The Freeze, Explained, November 22. ${site}/en/figures/reach-of-a-silence.csv.`,
    },
  ],
  [
    'fr',
    'ISO 690',
    {
      section: `ÉQUIPE DE 24 HEURES DE SILENCE, 2026. Ce que voulait dire « geler ». <i>24 heures de silence</i> [en ligne]. 22 novembre 2026. Disponible à l’adresse : ${site}/s/what-freezing-meant.html [Consulté le <span data-part="today">…</span>].`,
      chapter: `ÉQUIPE DE 24 HEURES DE SILENCE, 2026. Une journée de silence. <i>24 heures de silence</i> [en ligne]. 22 novembre 2026. Disponible à l’adresse : ${site}/fr/le-gel.html [Consulté le <span data-part="today">…</span>].`,
      work: `ÉQUIPE DE 24 HEURES DE SILENCE, 2026. <i>24 heures de silence</i> [en ligne]. 22 novembre 2026. Disponible à l’adresse : ${site}/fr/index.html [Consulté le <span data-part="today">…</span>].`,
      figure: `ÉQUIPE DE 24 HEURES DE SILENCE, 2026. <i>Plus d’un milliard d’abonnés, dit la campagne ; combien de personnes, nul ne le sait</i> [en ligne]. 22 novembre 2026. 24 heures de silence. Disponible à l’adresse : ${site}/fr/le-gel.html#reach-of-a-silence [Consulté le <span data-part="today">…</span>].`,
      data: `ÉQUIPE DE 24 HEURES DE SILENCE, 2026. <i>Plus d’un milliard d’abonnés, dit la campagne ; combien de personnes, nul ne le sait</i> [en ligne]. 22 novembre 2026. 24 heures de silence. Disponible à l’adresse : ${site}/fr/figures/reach-of-a-silence.csv [Consulté le <span data-part="today">…</span>].`,
    },
  ],
  [
    'fr',
    'APA 7',
    {
      section: `Équipe de 24 heures de silence. (2026, 22 novembre). <i>Ce que voulait dire « geler »</i>. 24 heures de silence. ${site}/s/what-freezing-meant.html`,
      chapter: `Équipe de 24 heures de silence. (2026, 22 novembre). <i>Une journée de silence</i>. 24 heures de silence. ${site}/fr/le-gel.html`,
      work: `Équipe de 24 heures de silence. (2026, 22 novembre). <i>24 heures de silence</i>. ${site}/fr/index.html`,
      figure: `Équipe de 24 heures de silence. (2026). <i>Plus d’un milliard d’abonnés, dit la campagne ; combien de personnes, nul ne le sait</i> (Version 1.0.0) [Image]. 24 heures de silence. ${site}/fr/le-gel.html#reach-of-a-silence`,
      data: `Équipe de 24 heures de silence. (2026). <i>Plus d’un milliard d’abonnés, dit la campagne ; combien de personnes, nul ne le sait</i> (Version 1.0.0) [Jeu de données]. 24 heures de silence. ${site}/fr/figures/reach-of-a-silence.csv`,
    },
  ],
  [
    'fr',
    'MLA 9',
    {
      section: `Équipe de 24 heures de silence. « Ce que voulait dire “geler” ». <i>24 heures de silence</i>, Version 1.0.0, 22 novembre 2026, ${site}/s/what-freezing-meant.html.`,
      work: `Équipe de 24 heures de silence. <i>24 heures de silence</i>. Version 1.0.0, 22 novembre 2026, ${site}/fr/index.html.`,
    },
  ],
  [
    'fr',
    'Chicago',
    {
      section: `Équipe de 24 heures de silence. 2026. « Ce que voulait dire “geler” ». 24 heures de silence. 22 novembre 2026. ${site}/s/what-freezing-meant.html.`,
      data: `Équipe de 24 heures de silence. 2026. « Plus d’un milliard d’abonnés, dit la campagne ; combien de personnes, nul ne le sait ». 24 heures de silence. ${site}/fr/figures/reach-of-a-silence.csv.`,
    },
  ],
])('in “%s”, %s cites', (language, style, expected) => {
  test.each(Object.entries(expected))('a %s', (thing, text) => {
    expect(citation(recordOf(localize(work, language), things[thing]!), language, style)).toBe(
      text,
    );
  });
});

test('the text of an edition is cited at its own address, which never changes', () => {
  const record = recordOf(localize(work, 'en'), things['section']!, 'frozen');
  const { date } = work.releases.at(-1)!;
  expect(record.URL).toBe(`${site}/e/${date}/en/the-freeze.html#what-freezing-meant`);
  expect(citation(record, 'en', 'APA 7')).toContain(record.URL);
});

test.each([
  ['en', 'APA 7', '<i>What freezing meant</i> (M. Dupont, Trans.).'],
  ['en', 'MLA 9', 'translated by Marie Dupont,'],
  ['fr', 'ISO 690', 'DUPONT, Marie (trad.)'],
])('in “%s”, %s names a translator', (language, style, expected) => {
  const record = {
    ...recordOf(localize(work, language), things['section']!),
    translator: [{ family: 'Dupont', given: 'Marie' }],
  };
  expect(citation(record, language, style)).toContain(expected);
});

test.each([
  [
    'en',
    `{{cite web |author=The Freeze contributors |title=What freezing meant |url=${site}/en/the-freeze.html#what-freezing-meant |website=The Freeze, Explained |date=22 November 2026 |url-status=live |archive-url=${site}/e/2026-11-22/en/the-freeze.html#what-freezing-meant |archive-date=22 November 2026}}`,
  ],
  [
    'fr',
    `{{Lien web |auteur institutionnel=Équipe de 24 heures de silence |titre=Ce que voulait dire « geler » |url=${site}/fr/le-gel.html#what-freezing-meant |site=24 heures de silence |date=22 novembre 2026 |langue=fr |archive-url=${site}/e/2026-11-22/fr/le-gel.html#what-freezing-meant |archive-date=22 novembre 2026}}`,
  ],
])('Wikipedia’s template in “%s”', (language, expected) => {
  expect(wikiCitation(localize(work, language), things['section']!)).toBe(expected);
});
