import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/i18n/typography.ts';

/** Visible names for invisible characters: · no-break, ‸ narrow no-break. */
const shown = (text: string) => text.replaceAll('\u00a0', '·').replaceAll('\u202f', '‸');

const cases: [language: string, text: string, set: string][] = [
  ['fr', 'Vraiment ?', 'Vraiment‸?'],
  ['fr', 'Non ! Si ; bon.', 'Non‸! Si‸; bon.'],
  ['fr', 'Ceci : cela', 'Ceci·: cela'],
  ['fr', 'dire « geler »', 'dire «‸geler‸»'],
  ['fr', 'dire «geler»', 'dire «‸geler‸»'],
  ['fr', 'environ 10 000 signalements', 'environ 10‸000 signalements'],
  ['fr', 'le 16 septembre 2020', 'le 16·septembre 2020'],
  ['fr', 'le 1 juillet 2020', 'le 1er·juillet 2020'],
  ['fr', '22% et 3,27 %', '22·% et 3,27·%'],
  ['fr', '18,7 milliards de dollars', '18,7·milliards de dollars'],
  ['fr', 'en 5 minutes, 24 heures et 3 mois', 'en 5·minutes, 24·heures et 3·mois'],
  ['fr', 'à 14:30 sur https://a.org/?b', 'à 14:30 sur https://a.org/?b'],
  ['fr-CA', 'Vraiment ?', 'Vraiment‸?'],
  ['en', 'on 16 September 2020', 'on 16·September 2020'],
  ['en', '$18.7 billion', '$18.7·billion'],
  ['en', 'in 24 hours', 'in 24·hours'],
  ['en', 'Really? Yes: really.', 'Really? Yes: really.'],
  ['ar', 'Really ?', 'Really ?'],
];

describe.each(cases)('%s: %s', (language, text, set) => {
  test(`becomes ${set}`, () => {
    expect(shown(typeset(text, language))).toBe(set);
  });

  test('set twice changes nothing', () => {
    const once = typeset(text, language);
    expect(typeset(once, language)).toBe(once);
  });
});
