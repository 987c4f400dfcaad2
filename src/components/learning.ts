/** What the pages for learning say of themselves to machines: schema.org’s LearningResource. */
import type { LearningResource, Thing } from 'schema-dts';
import { typeset } from '../i18n/typography.ts';
import {
  chapterAddress,
  homeAddress,
  lessonAddress,
  plainAddress,
  type Address,
} from '../model/address.ts';
import type { LessonWords } from '../model/lesson.ts';
import { licence } from '../model/licence.ts';
import { languagesOfLesson, languagesOfPlain, wordsIn } from '../model/voice.ts';
import { absolute } from '../site.ts';
import type { Reading } from './reading.ts';

/** A lesson; each language’s is written for its own classes, from the same facts. */
export function lessonData(
  { work, language, address, t }: Reading,
  chapter: string,
  { title, words }: { title: string; words: LessonWords },
): Thing {
  const said = (text: string) => typeset(text, language);
  return {
    ...common({ work, language, address }, title),
    description: said(wordsIn(work, language, 'chapters', chapter).value.question),
    learningResourceType: ['lesson plan', 'quiz'],
    educationalLevel: said(words.level),
    educationalUse: t('teach.activity'),
    audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
    teaches: words.goals.map(said),
    educationalAlignment: words.frameworks.map((name) => ({
      '@type': 'AlignmentObject',
      alignmentType: 'educationalSubject',
      targetName: said(name),
    })),
    timeRequired: `PT${work.lessons.get(chapter)!.minutes}M`,
    isBasedOn: absolute(chapterAddress(work, language, chapter)),
    workTranslation: inOthers(languagesOfLesson(work, chapter), language, (tag) =>
      lessonAddress(work, tag, chapter),
    ),
  };
}

/** A chapter in plain language. */
export function plainData(
  reading: Reading,
  chapter: string,
  { title, description, minutes }: { title: string; description: string; minutes: number },
): Thing {
  const { work, language } = reading;
  return {
    ...common(reading, title),
    description,
    learningResourceType: 'reading',
    timeRequired: `PT${minutes}M`,
    isBasedOn: absolute(chapterAddress(work, language, chapter)),
    workTranslation: inOthers(languagesOfPlain(work, chapter), language, (tag) =>
      plainAddress(work, tag, chapter),
    ),
  };
}

/** The versions in other languages, of which none is a translation of another. */
function inOthers(languages: string[], own: string, addressIn: (tag: string) => Address) {
  return languages
    .filter((tag) => tag !== own)
    .map((tag) => ({
      '@type': 'LearningResource' as const,
      '@id': absolute(addressIn(tag)),
      inLanguage: tag,
    }));
}

function common(
  { work, language, address }: Pick<Reading, 'work' | 'language' | 'address'>,
  name: string,
): Exclude<LearningResource, string> {
  return {
    '@type': 'LearningResource',
    '@id': absolute(address),
    name,
    url: absolute(address),
    inLanguage: language,
    license: licence.url,
    isAccessibleForFree: true,
    author: { '@type': 'Organization', name: work.languages.get(language)!.language.title },
    isPartOf: { '@type': 'CreativeWork', url: absolute(homeAddress(language)) },
    accessMode: 'textual',
    accessModeSufficient: { '@type': 'ItemList', itemListElement: ['textual'] },
    accessibilityFeature: ['structuralNavigation', 'readingOrder'],
    accessibilityHazard: 'none',
  };
}
