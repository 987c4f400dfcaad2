/** Structured data of the pages for learning: schema.org’s LearningResource. */
import type { LearningResource, Thing } from 'schema-dts';
import type { Address } from '../../work/address.ts';
import type { LessonWords } from '../../work/lesson.ts';
import { licence } from '../../work/licence.ts';
import { languagesOfLesson, languagesOfPlain } from '../../work/fallback.ts';
import { absolute } from '../../work/environment.ts';
import type { PageContext } from '../page-context.ts';
import { authorship } from './structured-data.ts';

/** A lesson; each language’s is written for its own classes, from the same facts. */
export function lessonData(
  page: PageContext,
  chapter: string,
  { title, words }: { title: string; words: LessonWords },
): Thing {
  const { work, addresses, t } = page;
  return {
    ...resourceData(page, title),
    description: page.words('chapters', chapter).value.question,
    learningResourceType: ['lesson plan', 'quiz'],
    educationalLevel: words.level,
    educationalUse: t('teach.activity'),
    audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
    teaches: words.goals,
    educationalAlignment: words.frameworks.map(({ programme, theme }) => ({
      '@type': 'AlignmentObject',
      alignmentType: 'educationalSubject',
      educationalFramework: programme,
      targetName: theme,
    })),
    timeRequired: `PT${work.lessons.get(chapter)!.minutes}M`,
    isBasedOn: absolute(addresses.chapter(chapter)),
    workTranslation: versionsInOthers(
      page,
      page.versions((others) => others.lesson(chapter), languagesOfLesson(work, chapter)),
    ),
  };
}

/** A chapter in plain language. */
export function plainData(
  page: PageContext,
  chapter: string,
  { title, description, minutes }: { title: string; description: string; minutes: number },
): Thing {
  const { work, addresses } = page;
  return {
    ...resourceData(page, title),
    description,
    learningResourceType: 'reading',
    timeRequired: `PT${minutes}M`,
    isBasedOn: absolute(addresses.chapter(chapter)),
    workTranslation: versionsInOthers(
      page,
      page.versions((others) => others.plain(chapter), languagesOfPlain(work, chapter)),
    ),
  };
}

/** The versions in other languages. */
function versionsInOthers({ language }: PageContext, versions: Record<string, Address>) {
  return Object.entries(versions)
    .filter(([tag]) => tag !== language)
    .map(([tag, address]) => ({
      '@type': 'LearningResource' as const,
      '@id': absolute(address),
      inLanguage: tag,
    }));
}

function resourceData(
  { work, language, author, address, addresses }: PageContext,
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
    ...authorship({ author, date: work.releases.at(-1)!.date }),
    isPartOf: { '@type': 'CreativeWork', url: absolute(addresses.home) },
    accessMode: 'textual',
    accessModeSufficient: { '@type': 'ItemList', itemListElement: ['textual'] },
    accessibilityFeature: ['structuralNavigation', 'readingOrder'],
    accessibilityHazard: 'none',
  };
}
