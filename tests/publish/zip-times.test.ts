/** The times in a ZIP are those of UTC, wherever it is made: no zone lacks the hour in which a release was committed. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { assert, constantFrom, date, property, uniqueArray } from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test, vi, afterEach } from 'vitest';
import { clockOf, zipOf } from '../../src/editions/kit/archive.ts';

afterEach(() => vi.unstubAllEnvs());

const zones = Intl.supportedValuesOf('timeZone');
/** The hour that does not exist in each of these zones, when their clocks are put forward. */
const leaps: [zone: string, date: string][] = [
  ['Europe/Paris', '2026-03-29T02:30:00Z'],
  ['America/New_York', '2026-03-08T02:15:00Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15:00Z'],
  ['Pacific/Apia', '2011-12-30T12:00:00Z'],
];

/** What a reader of ZIP files sees: date and time by the format's own bits. */
function readBack(value: number): string {
  const [day, time] = [value >>> 16, value & 0xffff];
  const two = (number: number) => String(number).padStart(2, '0');
  const ymd = [(day >> 9) + 1980, two((day >> 5) & 15), two(day & 31)].join('-');
  return `${ymd}T${[time >> 11, (time >> 5) & 63, (time & 31) * 2].map(two).join(':')}`;
}

test('a date is the same numbers in every zone', () => {
  const between = { min: new Date('1980-01-01T00:00:00Z'), max: new Date('2107-12-31T23:59:58Z') };
  assert(
    property(
      date({ ...between, noInvalidDate: true }),
      uniqueArray(constantFrom(...zones), { minLength: 2, maxLength: 3 }),
      (at, chosen) => {
        const second = new Date(at.getTime() - (at.getTime() % 2000)).toISOString().slice(0, 19);
        for (const zone of chosen) {
          vi.stubEnv('TZ', zone);
          expect(readBack(clockOf(at))).toBe(second);
        }
      },
    ),
  );
});

test('a date that no ZIP can name is the nearest that one can', () => {
  expect(readBack(clockOf(new Date(0)))).toBe('1980-01-01T00:00:00');
  expect(readBack(clockOf(new Date('2200-01-01T00:00:00Z')))).toBe('2107-12-31T23:59:58');
});

test.each(leaps)(
  'a ZIP has the same bytes in %s in the hour that is left out there',
  async (zone, at) => {
    const script = `
    import { zipOf } from ${JSON.stringify(resolve('src/editions/kit/archive.ts'))};
    process.stdout.write(await zipOf([['a.txt', Buffer.from('a')]], new Date(${JSON.stringify(at)})));`;
    const made = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { PATH: process.env['PATH'], TZ },
      });
    const [there, here] = [made(zone), made('UTC')];
    expect(there.equals(here)).toBe(true);
    expect(
      there.equals(Buffer.from(await zipOf([['a.txt', Buffer.from('a')]], new Date(at)))),
    ).toBe(true);
    expect(readBack(there.readUInt32LE(10))).toBe(at.slice(0, 19));
    expect(Buffer.from(unzipSync(there)['a.txt']!).toString()).toBe('a');
  },
);
