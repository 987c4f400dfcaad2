/** The events as a calendar: https://www.rfc-editor.org/rfc/rfc5545 */
import ical, { ICalEventTransparency } from 'ical-generator';
import type { LocalizedWork } from '../../language/localize.ts';
import { dayOf, precisionOf, type PartialDate } from '../../work/date.ts';
import type { Event } from '../../work/records.ts';

/** The events in the iCalendar format. @param addressOf the absolute address of an event */
export function calendar(
  { work, language, settings: { title }, words }: LocalizedWork,
  addressOf: (event: string) => string,
): string {
  const events = [...work.events.values()].map((event) => {
    const { value } = words('events', event.id);
    return {
      // Independent of the words, so that an updated calendar has no duplicates.
      id: `${event.id}.${language}@${new URL(addressOf(event.id)).hostname}`,
      // Not the clock, which would change the bytes of every build.
      stamp: dayOf(event.date)!,
      start: dayOf(event.date)!,
      end: dayAfter(event),
      timezone: 'UTC',
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: value.title,
      description: value.text,
      url: addressOf(event.id),
    };
  });
  const prodId = { company: title, product: 'timeline', language: language.toUpperCase() };
  return `${ical({ name: title, prodId, timezone: 'UTC', events }).toString()}\r\n`;
}

/** The first day after the event, because DTEND is exclusive; of a date known to the month, after the month. */
function dayAfter({ date, end = date }: Event): Date {
  const last = end.split('/').at(-1) as PartialDate;
  const after = dayOf(last)!;
  const months = { day: 0, month: 1, quarter: 3, year: 12 }[precisionOf(last)];
  if (months) after.setUTCMonth(after.getUTCMonth() + months);
  else after.setUTCDate(after.getUTCDate() + 1);
  return after;
}
