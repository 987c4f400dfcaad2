/** The quiz of every lesson: by keyboard, with and without JavaScript, without sending anything. */
import { describe, expect, test } from 'vitest';
import { reader } from '../browser/reader.ts';
import { languages, pagesOf } from '../browser/visits.ts';
import { shownQuiz } from '../../src/work/quiz.ts';
import { work } from '../site/versions.ts';

const site = reader();
const [{ chapter }] = work.outline as [(typeof work.outline)[number]];
const lesson = work.lessons.get(chapter)!;

describe.each(languages)('in “%s”', (language) => {
  const words = work.languages.get(language)!.words.lessons.get(chapter)!;
  const [first] = shownQuiz(work, lesson, words);
  const letters = Object.keys(first!.options);

  test('an option is chosen, sent and judged by keyboard', async () => {
    const page = await site.visit(pagesOf(language).lesson);
    const question = page.locator(`#quiz-${first!.id}`);
    const told = question.locator('[role=status]');
    const asked: string[] = [];
    // The browser fetches the page’s icon when it likes.
    page.on('request', (request) => {
      if (!request.url().endsWith('/icon.svg')) asked.push(request.url());
    });
    await question.locator('input').first().focus();
    await page.keyboard.press('Space');
    const wrong = letters.find((letter) => letter !== first!.answer)!;
    for (let step = 0; step < letters.indexOf(wrong); step++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await question.getAttribute('data-told')).toBe('wrong');
    const verdict = await told.textContent();
    expect(verdict).toMatch(/\S/);
    await question.locator(`input[value=${first!.answer}]`).focus();
    await page.keyboard.press('Space');
    expect(await told.textContent()).toBe('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await question.getAttribute('data-told')).toBe('right');
    expect(await told.textContent()).not.toBe(verdict);
    expect(await question.locator('details').getAttribute('open')).not.toBeNull();
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('without JavaScript the answer opens under its question, by keyboard', async () => {
    const page = await site.visit(pagesOf(language).lesson, { javaScriptEnabled: false });
    const question = page.locator(`#quiz-${first!.id}`);
    expect(await question.locator('button').isVisible()).toBe(false);
    await question.locator('summary').focus();
    await page.keyboard.press('Enter');
    const right = first!.options[first!.answer]!.replace(/\s+/g, ' ');
    const shown = (await question.locator('details b').innerText()).replace(/\s+/g, ' ');
    expect(shown).toBe(right);
    expect(await question.locator('details p').last().isVisible()).toBe(true);
  });
});
