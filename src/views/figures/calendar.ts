/** The events as a calendar: https://www.rfc-editor.org/rfc/rfc5545 */
import ical, { ICalEventTransparency } from 'ical-generator';
import { typeset } from '../../language/typography.ts';
import { dayOf, precisionOf, type PartialDate } from '../../work/date.ts';
import type { Event } from '../../work/records.ts';
import { wordsIn } from '../../work/fallback.ts';
import type { Work } from '../../work/work.ts';

/**
 * @param addressOf where an event is told
 */
export function calendar(
  work: Work,
  language: string,
  addressOf: (event: string) => string,
): string {
  const { title } = work.languages.get(language)!.language;
  const events = [...work.events.values()].map((event) => {
    const { value, language: written } = wordsIn(work, language, 'events', event.id);
    return {
      // An id that stays when the words change, so that a calendar that is renewed has no doubles.
      id: `${event.id}.${language}@${new URL(addressOf(event.id)).hostname}`,
      // The day itself: the clock would change the bytes of every build.
      stamp: dayOf(event.date)!,
      start: dayOf(event.date)!,
      end: dayAfter(event),
      timezone: 'UTC',
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: typeset(value.title, written),
      description: typeset(value.text, written),
      url: addressOf(event.id),
    };
  });
  const prodId = { company: title, product: 'timeline', language: language.toUpperCase() };
  return `${ical({ name: title, prodId, timezone: 'UTC', events }).toString()}\r\n`;
}

/** The first day after the event, as the format wants; of a date known to the month, after the month. */
function dayAfter({ date, end = date }: Event): Date {
  const last = end.split('/').at(-1) as PartialDate;
  const after = dayOf(last)!;
  const months = { day: 0, month: 1, quarter: 3, year: 12 }[precisionOf(last)];
  if (months) after.setUTCMonth(after.getUTCMonth() + months);
  else after.setUTCDate(after.getUTCDate() + 1);
  return after;
}
