/** The numbers that a figure shows are those of the data. */
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/views/figures/csv.ts';
import { drawFigure, fill } from '../../src/views/figures/draw.ts';
import { membersOf } from '../../src/views/figures/charts/sets.ts';
import { localize } from '../../src/language/localize.ts';
import { dayOf } from '../../src/work/date.ts';
import { certaintyOfVerdict, type Certainty } from '../../src/work/certainty.ts';
import { plain } from '../helpers/text.ts';
import { all, read } from '../site/built.ts';
import { languages, work } from '../site/versions.ts';
import { elementOf, wordsOf } from './all.ts';

/** Markup without its tags. */
const spoken = (markup: string) =>
  plain(markup.replaceAll(/<[^>]*>/g, '').replaceAll('&amp;', '&')).trim();

/** Whether the sign of an item is longer than that of a name. */
const isBar = (item: string) => Number(/width="([\d.]+)em"/.exec(item)?.[1]) > 0.8;

/** How sure each bar of a figure looks. */
function textures(figure: Element): Certainty[] {
  return all(figure, 'svg > rect').map((bar) => {
    const paint = bar.getAttribute('fill')!;
    if (paint === 'none') return 'unknown';
    return paint.startsWith('url(') ? 'claimed' : 'documented';
  });
}

test('a placeholder without a value is reported', () => {
  expect(fill('a {{b}}', { b: 1 })).toBe('a 1');
  expect(() => fill('a {{b}}', {})).toThrow('{{b}}');
});

describe.each(languages)('in “%s”', (language) => {
  const draw = (id: string) => drawFigure(work, language, id);
  const labelOf = (id: string, label: string) =>
    work.languages.get(language)!.words.figures.get(id)!.labels[label];
  const rows = (id: string) => csvParse(csv(draw(id)));
  const amounts = (name: string, pattern: RegExp) =>
    [...draw(name).picture.body.matchAll(pattern)].map(([, found]) => Number(found));

  test('revenue: points, labels and rows', () => {
    const figure = draw('revenue-quarters');
    const { quarters } = work.revenue;
    expect(
      rows('revenue-quarters').map(({ quarter, revenue, growth }) => [quarter, revenue, growth]),
    ).toEqual(
      quarters.map(({ quarter, revenue, growth }) => [quarter, String(revenue), String(growth)]),
    );
    const heights = amounts('revenue-quarters', /<circle [^>]*cy="([\d.]+)em"/g);
    expect(heights).toHaveLength(quarters.length);
    const [first, last] = [quarters[0]!, quarters.at(-1)!];
    const perPercent = (heights[0]! - heights.at(-1)!) / (last.growth - first.growth);
    quarters.forEach(({ growth }, index) => {
      const above = (heights[0]! - heights[index]!) / perPercent;
      expect(above).toBeCloseTo(growth - first.growth, 0);
    });
    const words = wordsOf(figure);
    for (const { growth } of quarters)
      expect(words.filter((word) => word.startsWith(`+${growth}`))).not.toEqual([]);
  });

  test('revenue: the quarter cited ends where the pause begins', () => {
    const { quarters } = work.revenue;
    const [pause] = amounts('revenue-quarters', /<rect x="([\d.]+)%"/g);
    const cited = quarters.findIndex(({ quarter }) => quarter === '2020-Q2');
    const [, ...places] = amounts('revenue-quarters', /<circle cx="([\d.]+)%"/g);
    expect(pause).toBeCloseTo((places[cited - 1]! + places[cited]!) / 2, 1);
  });

  test('pauses: each company on its day, as sure as it is', () => {
    const stances = [...work.stances.values()];
    expect(rows('pauses-by-day').map(({ date }) => date)).toEqual(
      stances.map(({ date }) => date).toSorted(),
    );
    const { date, name } = localize(work, language);
    const days = new Map(
      [...draw('pauses-by-day').html!.matchAll(/<tr><th[^>]*>(.*?)<\/th>(.*?)<\/tr>/g)].map(
        ([, head, items]) => [spoken(head!), items!],
      ),
    );
    const paint = { documented: /fill="var/, claimed: /fill="url/, unknown: /fill="none"/ };
    for (const { entity, date: day, certainty } of stances) {
      const items = days.get(spoken(date(day, 'day')))!.split('<span>');
      const sign = items.find((item) => spoken(item).includes(spoken(name(entity))));
      expect(sign).toMatch(paint[certainty]);
    }
  });

  test('pauses: all bars begin at one line', () => {
    const counted = [...draw('pauses-by-day').html!.matchAll(/<td>(.*?)<\/td>/g)]
      .map(([, items]) => items!.split('<span>').slice(1))
      .filter((items) => items.some((item) => isBar(item)));
    expect(counted.length).toBeGreaterThan(3);
    expect(counted.filter(([first]) => !isBar(first!))).toEqual([]);
  });

  test('pauses: what is left out between two days is marked', () => {
    const { date } = localize(work, language);
    const heads = [...draw('pauses-by-day').html!.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(
      ([, head]) => spoken(head!),
    );
    const place = (day: string) => heads.indexOf(spoken(date(day, 'day')));
    expect(place('2020-06-18') - place('2020-06-17')).toBe(1);
    expect(heads.slice(place('2020-07-02') + 1, place('2020-07-30'))).toEqual(['…']);
  });

  test('pauses: six counts, on the days to which they apply, as long as they are', () => {
    const { chart } = work.figures.get('pauses-by-day')!;
    const counts = chart.kind === 'days' ? chart.counts : [];
    const amountsOf = counts.map(({ fact, value }) => work.facts.get(fact)!.values[value]!.amount!);
    const bars = [
      ...draw('pauses-by-day').html!.matchAll(
        /<svg[^>]* width="([\d.]+)em"(?:(?!<\/svg>).)*<\/svg>([^<]*)/g,
      ),
    ].map(([, length, words]) => ({ length: Number(length), words: words! }));
    expect(bars).toHaveLength(work.stances.size + counts.length);
    const longest = Math.max(...amountsOf);
    const wrong = counts.filter(({ fact, value }, index) => {
      const number = localize(work, language).value(work.facts.get(fact)!.values[value]!, 'number');
      const ems = (amountsOf[index]! / longest) * 8;
      return !bars.some(
        ({ length, words }) => words.includes(number) && Math.abs(length - ems) < 0.1,
      );
    });
    expect(wrong).toEqual([]);
  });

  test('pauses: a company that denied joining is not shown as joined', () => {
    const status = (id: string) => work.stances.get(`${id}-pause`)!.status;
    expect(['coca-cola', 'starbucks', 'microsoft'].map(status)).toEqual(
      Array(3).fill('without-joining'),
    );
    expect(status('unilever')).toBe('disputed');
  });

  test('pauses: a company that never named the campaign is not shown as joined', () => {
    const status = (id: string) => work.stances.get(`${id}-pause`)!.status;
    expect(['verizon', 'honda', 'adidas', 'lego'].map(status)).toEqual(Array(4).fill('listed'));
  });

  test('recommendations: one mark each, in the row of its status', () => {
    const found = rows('ten-asked-and-documented');
    expect(found.map(({ number }) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const words = new Map(found.map(({ number, status }) => [Number(number), status]));
    const recommendations = [...work.recommendations.values()];
    for (const a of recommendations) {
      for (const b of recommendations) {
        expect(words.get(a.number) === words.get(b.number)).toBe(a.status === b.status);
      }
    }
  });

  test('weight: both measures, each in its own hundred squares, and no average', () => {
    const values = ['top100-share-pathmatics', 'top100-share-facebook'].map(
      (fact) => work.facts.get(fact)!.values['share']!,
    );
    const shares = values.map(({ amount }) => amount!);
    const fields = all(elementOf('weight-of-the-largest', language), 'svg');
    expect(fields).toHaveLength(shares.length);
    fields.forEach((field, index) => {
      const [, , across, down] = field.getAttribute('viewBox')!.split(' ').map(Number);
      const side = Math.sqrt((across! * down!) / 100);
      const [rest, filled] = [...field.children].filter(({ localName }) => localName === 'path');
      const [, length] = /^M0 0H([\d.]+)v/.exec(filled!.getAttribute('d')!)!;
      expect(rest!.getAttribute('d')).toContain(`V${down}`);
      expect(Number(length) / side).toBeCloseTo(shares[index]!, 5);
      const pattern = field.querySelector(filled!.getAttribute('fill')!.slice('url('.length, -1))!;
      const isHatched = pattern.querySelectorAll('path[stroke]').length > 1;
      expect(isHatched).toBe(values[index]!.certainty === 'claimed');
    });
    expect(rows('weight-of-the-largest').map(({ share }) => Number(share))).toEqual(shares);
    const average = (shares[0]! + shares[1]!) / 2;
    expect(elementOf('weight-of-the-largest', language).textContent).not.toContain(String(average));
  });

  test('reach: as many squares as the numbers, which are never added up', () => {
    const followers = rows('reach-of-a-silence').map((row) => Number(row['followers']));
    const { instagram, facebook } = work.facts.get('kardashian-followers')!.values;
    expect(followers.slice(0, 2)).toEqual([instagram!.amount, facebook!.amount]);
    // Rows of fifty, and the squares of the last one.
    const solid = /<path d="M0 0H360V([\d.]+)H([\d.]+)v/.exec(draw('reach-of-a-silence').html!)!;
    const [rowsFilled, left] = [Number(solid[1]) / 7.2, Number(solid[2]) / 7.2];
    expect(Math.round(rowsFilled * 50 + left) * 1e6).toBe(followers[0]);
    const sum = (followers[0]! + followers[1]!) / 1e6;
    expect(elementOf('reach-of-a-silence', language).outerHTML).not.toContain(String(sum));
  });

  test('the nine and the hundred: each bar is in proportion and as sure as its number, and the change that is said follows from it', () => {
    const [nine, hundred] = rows('nine-and-the-hundred').map(({ before, after }) => [
      Number(before),
      Number(after),
    ]);
    const widths = all(elementOf('nine-and-the-hundred', language), 'svg > rect').map((rect) =>
      Number.parseFloat(rect.getAttribute('width')!),
    );
    const most = hundred![0]!;
    [...nine!, ...hundred!].forEach((amount, index) =>
      expect(widths[index]).toBeCloseTo((amount / most) * 100, 0),
    );
    const { values } = work.facts.get('top100-spend-july')!;
    const sure = ['nine-before', 'nine-after', 'spend-2019', 'spend'].map(
      (name) => values[name]!.certainty,
    );
    expect(textures(elementOf('nine-and-the-hundred', language))).toEqual(sure);
    const { change } = values;
    expect(draw('nine-and-the-hundred').title).toContain(`−${Math.abs(change!.amount!)}`);
  });

  test('26 June: falls and the rise begin at one line', () => {
    const changes = rows('day-of-the-fall').map(({ change }) => Number(change));
    const bars = all(elementOf('day-of-the-fall', language), '.chart svg').map((bar) =>
      all(bar, 'rect').map((rect) => [
        Number.parseFloat(rect.getAttribute('x') ?? '0'),
        Number.parseFloat(rect.getAttribute('width')!),
      ]),
    );
    const [, line] = bars[0]!;
    changes.forEach((change, index) => {
      const [[from, width]] = bars[index]! as [[number, number]];
      expect(change < 0 ? from + width : from).toBeCloseTo(line![0]!, 0);
      expect(width / bars[0]![0]![1]!).toBeCloseTo(Math.abs(change / changes[0]!), 1);
    });
  });

  test('ten thousand views: as many squares are enlarged as were seen at most, the last ones open', () => {
    const [seen] = rows('ten-thousand-views');
    // In the first row of the drawing: a path each for those that are sure and those that may be, a subpath a square.
    const enlarged = all(elementOf('ten-thousand-views', language), 'svg > path').map((path) => ({
      isOpen: path.getAttribute('fill') === 'none',
      squares: path.getAttribute('d')!.match(/M\d+ 1h[^M]+z/g) ?? [],
    }));
    const count = (paths: typeof enlarged) => new Set(paths.flatMap(({ squares }) => squares)).size;
    expect(count(enlarged)).toBe(Number(seen!['to']));
    expect(count(enlarged.filter(({ isOpen }) => isOpen))).toBe(
      Number(seen!['to']) - Number(seen!['from']),
    );
  });

  test.each(['five-days-in-september', 'one-post-two-platforms', 'asked-answered-changed'])(
    '%s: in the order of the days, each on its side and in the colour of who acted',
    (id) => {
      const { chart } = work.figures.get(id)!;
      if (chart.kind !== 'exchange') throw new Error('It is no exchange.');
      const found = rows(id);
      expect(found.map(({ date }) => date)).toEqual(
        chart.entries.map(({ fact }) => work.facts.get(fact)!.date).toSorted(),
      );
      const cells = all(elementOf(id, language), 'tbody tr').flatMap((row) =>
        all(row, 'td').flatMap((cell, lane) =>
          all(cell, 'p').map((entry) => ({
            lane,
            text: plain(read(entry)),
            // A class would have no rule: colours are those of data-actor.
            colour: entry.closest('[data-actor]')?.getAttribute('data-actor'),
          })),
        ),
      );
      expect(cells).toHaveLength(chart.entries.length);
      for (const { lane, text, colour } of cells) {
        const entry = chart.entries.find(
          ({ label }) =>
            plain(work.languages.get(language)!.words.figures.get(id)!.labels[label]!) === text,
        )!;
        expect(entry.lane).toBe(chart.lanes[lane]!.label);
        expect(colour).toBe(entry.actor ?? chart.lanes[lane]!.actor);
      }
    },
  );

  test('the article: every claim in its order, with the texture of its verdict', () => {
    const items = all(elementOf('article-in-bars', language), '.words li');
    expect(
      items.map((item) => all(item, '[data-certainty]')[0]!.getAttribute('data-certainty')),
    ).toEqual([...work.claims.values()].map(({ verdict }) => certaintyOfVerdict[verdict]));
    expect(items.map((item) => all(item, 'a')[0]!.getAttribute('href')!.split('#')[1])).toEqual([
      ...work.claims.keys(),
    ]);
  });

  test('who stands where: everyone once, linked to who’s who', () => {
    const { chart } = work.figures.get('who-stands-where')!;
    if (chart.kind !== 'sets') throw new Error('It is no chart of sets.');
    const members = chart.groups.flatMap((group) => membersOf(work, group));
    expect(new Set(members).size).toBe(members.length);
    const links = all(elementOf('who-stands-where', language), '.sets a');
    expect(links.map((anchor) => anchor.getAttribute('href')!.split('#')[1])).toEqual(members);
  });

  test('who stands where: a bar as sure as the part in the campaign, none where there is none', () => {
    const { chart } = work.figures.get('who-stands-where')!;
    const groups = chart.kind === 'sets' ? chart.groups : [];
    const bars = all(elementOf('who-stands-where', language), '.sets tr').map((row) =>
      row.querySelector('th rect')?.getAttribute('fill'),
    );
    const paint = { documented: 'var', claimed: 'url', unknown: 'none' };
    expect(bars.map((paintOf) => paintOf?.split('(')[0] ?? '')).toEqual(
      groups.map(({ certainty }) => (certainty ? paint[certainty] : '')),
    );
  });

  test('timeline: the middle of a sign stands on its day, as the line of the freeze does', () => {
    const { date } = work.facts.get('freeze-day')!;
    const onDay = [...work.events.values()].filter((event) => event.date === date);
    expect(onDay.length).toBeGreaterThan(0);
    for (const { id } of onDay) {
      const sign = all(elementOf('timeline-picture', language), `a[href="#${id}"] rect`)[0]!;
      const lane = sign.closest('.track')!;
      const [line] = all(lane, 'line[stroke-width="2"]');
      expect(sign.getAttribute('x')).toBe(line!.getAttribute('x1'));
      const shift = Number.parseFloat(sign.closest('svg')!.getAttribute('x') ?? '0');
      expect(shift).toBeCloseTo(-Number.parseFloat(sign.getAttribute('width')!) / 2, 1);
    }
  });

  test('timeline: every event has its sign, in the lane of who acted, which leads to it', () => {
    expect(rows('timeline-picture').map(({ event }) => event)).toEqual([...work.events.keys()]);
    const lanes = all(elementOf('timeline-picture', language), '.track');
    const signs = lanes.flatMap((lane) =>
      all(lane, 'a').map((sign) => ({ id: sign.getAttribute('href')!.slice(1), lane, sign })),
    );
    expect(signs.map(({ id }) => id).toSorted()).toEqual([...work.events.keys()].toSorted());
    const paint = { documented: /^var/, claimed: /^url/, unknown: /^none/ };
    for (const { id, lane, sign } of signs) {
      const { actor, certainty } = work.events.get(id)!;
      const { title } = localize(work, language).words('events', id).value;
      expect(read(lane.querySelector('b'))).toBe(labelOf('timeline-picture', actor));
      expect(sign.getAttribute('aria-label')).toContain(title);
      expect(sign.querySelector('rect')!.getAttribute('fill')).toMatch(paint[certainty]);
    }
  });

  test('timeline: a sign further to the right is later', () => {
    for (const lane of all(elementOf('timeline-picture', language), '.track')) {
      const signs = all(lane, 'a').map((sign) => ({
        at: Number.parseFloat(sign.querySelector('rect')!.getAttribute('x')!),
        date: dayOf(work.events.get(sign.getAttribute('href')!.slice(1))!.date)!.getTime(),
      }));
      const sorted = signs.toSorted((a, b) => a.at - b.at).map(({ date }) => date);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    }
  });

  test('claims: every claim with its verdict and its section', () => {
    const found = rows('claims-and-verdicts');
    expect(found).toHaveLength(work.claims.size);
    const trs = all(elementOf('claims-and-verdicts', language), 'tbody tr');
    expect(trs.map((row) => row.id)).toEqual([...work.claims.keys()]);
    for (const row of trs) {
      const { section, words } = work.claims.get(row.id)!;
      expect(plain(read(row))).toContain(plain(words!));
      expect(all(row, `a[href$="#${section}"] .verdict`)).toHaveLength(1);
    }
  });
});
