/** The language alone of a BCP 47 tag: "pt" of "pt-BR". */
export function primarySubtag(tag: string): string {
  return tag.split('-')[0]!;
}

/** The direction in which the script of a language runs. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return new Intl.Locale(tag).getTextInfo().direction ?? 'ltr';
}

/** The locale with the digits 0 to 9, unless it chooses others itself (`fa-u-nu-arabext`): one page has digits of one kind. */
export function withDigits(locale: string): string {
  const { numberingSystem } = new Intl.Locale(locale);
  const usual = new Intl.NumberFormat(locale).resolvedOptions().numberingSystem;
  if (numberingSystem || usual === 'latn') return locale;
  return new Intl.Locale(locale, { numberingSystem: 'latn' }).toString();
}
