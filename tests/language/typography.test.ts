import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/language/typography.ts';

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
  ['fr', 'le 21 juillet, 24 sur 30, 7 2020', 'le 21·juillet, 24 sur 30, 7 2020'],
  ['fr', '1 minute, 1 heure, 1 jour, 5 jours', '1·minute, 1·heure, 1·jour, 5·jours'],
  ['fr', '1 million, 2 millions, 1 milliard', 'un·million, 2·millions, un·milliard'],
  ['fr', '1,1 million, 11 millions', '1,1·million, 11·millions'],
  ['fr', 'plus de 1 million, de 1 milliard', 'plus d’un·million, d’un·milliard'],
  ['fr', 'plus de 1,1 million, que 1 million', 'plus de 1,1·million, qu’un·million'],
  ['fr', 'plus de un à dix, code 1 million', 'plus de un à dix, code un·million'],
  ['fr', '1 dollar, 3 dollars, 1 euro, 4 euros', '1·dollar, 3·dollars, 1·euro, 4·euros'],
  ['fr', 'Non  ! Ceci  : cela', 'Non‸! Ceci·: cela'],
  ['fr', 'à 14:30 sur https://a.org/?b', 'à 14:30 sur https://a.org/?b'],
  ['fr-CA', 'Vraiment ?', 'Vraiment‸?'],
  ['en', 'on 16 September 2020', 'on 16·September 2020'],
  ['en', '$18.7 billion', '$18.7·billion'],
  ['en', 'in 24 hours', 'in 24·hours'],
  ['en', '24 of 30 on 5 pages', '24 of 30 on 5 pages'],
  ['en', '1 minute, 5 minutes, 1 hour', '1·minute, 5·minutes, 1·hour'],
  ['en', '1 day, 7 days, 1 month, 3 months', '1·day, 7·days, 1·month, 3·months'],
  ['en', '188 million, 1 trillion', '188·million, 1·trillion'],
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

describe.each(['en', 'fr'])('in “%s” a day stays with its month', (language) => {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => format(Date.UTC(2020, month)));

  test.each(months)('%s', (month) => {
    expect(shown(typeset(`16 ${month}`, language))).toBe(`16·${month}`);
    const first = language === 'fr' ? '1er' : '1';
    expect(shown(typeset(`1 ${month}`, language))).toBe(`${first}·${month}`);
  });
});
