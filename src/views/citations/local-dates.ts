/** The order of day, month and year in a style, as a locale writes a date. The manuals are American: so are their style files. */

interface DatePart {
  name: string;
  xml: string;
}

/** The parts of the date in words of a CSL locale, in its order. */
function datePartsOf(locale: string): DatePart[] {
  const [, parts = ''] = /<date form="text"[^>]*>(.*?)<\/date>/s.exec(locale) ?? [];
  return [...parts.matchAll(/<date-part\b[^>]*\bname="(\w+)"[^>]*\/>/g)].map(([xml, name]) => ({
    name: name!,
    xml,
  }));
}

/** @param style a style file  @param locale a locale file */
export function localDates(style: string, locale: string): string {
  const order = datePartsOf(locale);
  const [first] = order;
  // Nothing said, or as the style has it.
  if (!first || first.name === 'month') return style;
  const monthAndDay = joined(order.filter(({ name }) => name !== 'year'));
  const ordered = style.replaceAll(
    /<date-part name="month"\/>\s*<date-part name="day" prefix=" "\/>/g,
    monthAndDay,
  );
  if (first.name !== 'year') return ordered;
  return ordered.replaceAll(
    /<date-part name="day" suffix=" "\/>\s*<date-part[^>]*name="month"[^>]*\/>\s*<date-part name="year"\/>/g,
    joined(order),
  );
}

/** What joins a part to one that does not follow is left out: a space, a comma, a word; a sign such as 日 stays. */
function joined(parts: DatePart[]): string {
  return parts
    .map(({ xml }, index) => {
      const begun = index > 0 ? xml : xml.replace(/ prefix="[^"]*"/, '');
      return index < parts.length - 1 ? begun : begun.replace(/ suffix="[^"]*[\s,،、][^"]*"/, '');
    })
    .join('');
}
