import type { Rule } from './finding.ts';
import { actor } from './rules/actor.ts';
import { address } from './rules/address.ts';
import { alias } from './rules/alias.ts';
import { asked } from './rules/asked.ts';
import { block } from './rules/block.ts';
import { certainty } from './rules/certainty.ts';
import { chartData } from './rules/chart-data.ts';
import { claimWords } from './rules/claim-words.ts';
import { dataReference } from './rules/data-reference.ts';
import { evidence } from './rules/evidence.ts';
import { figure } from './rules/figure.ts';
import { heading } from './rules/heading.ts';
import { language } from './rules/language.ts';
import { length } from './rules/length.ts';
import { lesson } from './rules/lesson.ts';
import { link } from './rules/link.ts';
import { markup } from './rules/markup.ts';
import { outline } from './rules/outline.ts';
import { page } from './rules/page.ts';
import { parity } from './rules/parity.ts';
import { plain } from './rules/plain.ts';
import { plan } from './rules/plan.ts';
import { quiz } from './rules/quiz.ts';
import { quizKey } from './rules/quiz-key.ts';
import { quoteWords } from './rules/quote-words.ts';
import { quoteTranslation } from './rules/quote-translation.ts';
import { reading } from './rules/reading.ts';
import { registryHistory } from './rules/registry-history.ts';
import { registry } from './rules/registry.ts';
import { releasesHistory } from './rules/releases-history.ts';
import { sectionNames } from './rules/section-name.ts';
import { sourceAddress } from './rules/source-address.ts';
import { sourceOther } from './rules/source-other.ts';
import { storyNumbers } from './rules/story-number.ts';
import { strayFile } from './rules/stray-file.ts';
import { stringMissing } from './rules/string-missing.ts';
import { stringTranslation } from './rules/string-translation.ts';
import { stringUnused } from './rules/string-unused.ts';
import { textReference } from './rules/text-reference.ts';
import { typedNumber } from './rules/typed-number.ts';
import { typography } from './rules/typography.ts';
import { unit } from './rules/unit.ts';
import { unmarkedTerm } from './rules/unmarked-term.ts';
import { wording } from './rules/wording.ts';
import { words } from './rules/words.ts';

/** All rules; findings are sorted, so the order does not matter. */
export const rules: Rule[] = [
  reading,
  strayFile,
  block,
  markup,
  heading,
  link,
  textReference,
  dataReference,
  storyNumbers,
  actor,
  unit,
  evidence,
  sourceAddress,
  sourceOther,
  outline,
  language,
  words,
  asked,
  figure,
  chartData,
  certainty,
  quoteTranslation,
  claimWords,
  quoteWords,
  wording,
  page,
  address,
  parity,
  unmarkedTerm,
  length,
  plain,
  lesson,
  plan,
  sectionNames,
  quiz,
  quizKey,
  registry,
  registryHistory,
  releasesHistory,
  alias,
  stringMissing,
  stringUnused,
  stringTranslation,
  typedNumber,
  typography,
];
