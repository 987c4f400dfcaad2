/**
 * The parts of a page that other code reads, each with the selector that finds it: search, the editions,
 * the budget and the browser’s scripts look for them by these names alone, so that classes belong to the
 * style sheets. Parts whose element says by itself what it is are found by that; the others carry a mark,
 * `data-part`. Chapters have few bytes to spare: no part that they repeat by the dozen carries one.
 */

/** A section’s links, a chapter’s and a figure’s: controls of the site, no text. */
export const tools = '[data-part=tools]';

/** A line that says where something else is told, or what it rests on. */
export const where = '[data-part=where]';

/** A section’s answer in a few lines, before its text. */
export const summary = '[data-part=summary]';

/** Superscript numbers that lead to the notes: what leads back to them needs their id. */
export const marker = 'sup[id]';

/** The list of what a page’s numbers stand for. */
export const notes = '[aria-labelledby=notes]';

/** The way back from a note to the text: an arrow, which needs words for those who do not see it. */
export const back = '[aria-labelledby=notes] a[aria-label]';

/** The words and names of a page, each explained in one line. */
export const cards = '[aria-labelledby=cards]';

/** The notes and the cards of a page, one by one. */
export const asides = '#notes+ol>li,#cards+ul>li';

/** What is disputed, unknown, or not to be concluded. */
export const disputed = '[role=note]';

/** A figure made from the data, which can be linked. A quotation cannot. */
export const figure = 'figure[id]';

/** A figure’s picture. */
export const chart = 'figure > svg';

/** What stands on paper only. */
export const printed = '[data-part=printed]';

/** The line above a page’s title; a chapter’s says where in the story it is. */
export const kicker = 'header > p:has(+ h1)';

/** The row of chapters, as the HTML of every chapter begins it: weighing a page does not parse it. */
export const storyTag = 'data-part="story"';

/** The mark of the work, large. */
export const mark = 'main [data-part=mark]';

/** A lesson as a whole. */
export const lesson = '[data-part=lesson]';

/** The questions of a quiz on paper. */
export const asked = '[data-part=asked]';

/** The questions of a quiz on the screen. */
export const quiz = '[data-part=quiz]';

/** Copies the text before it, and has the words that then tell it. */
export const copyButton = 'button[data-told]';

/** Where a citation says on which day it was read. */
export const today = '[data-part=today]';

/** Where the buttons for saving the site are put. */
export const saveButtons = '[data-part=buttons]';

/** Where it is told how the saving goes. */
export const saveStatus = '[role=status]';

/** On the list of downloads, where the files with their sums are put. */
export const downloadSums = '[data-part=sums]';
