/**
 * The parts of a page that other code reads, each with the selector that finds it: components write them,
 * and search, editions, checks and the browser’s scripts look for them by these names alone.
 */

/** A section’s links and a figure’s: controls of the site, no text. */
export const tools = '.tools';

/** A line that says where something else is told, or what it rests on. */
export const where = '.where';

/** A section’s answer in a few lines, before its text. */
export const summary = '.summary';

/** Superscript numbers that lead to the notes. */
export const marker = '.marker';

/** The list of what a page’s numbers stand for. */
export const notes = '.notes';

/** The way back from a note to the text. */
export const back = '.back';

/** The words and names of a page, each explained in one line. */
export const cards = '.cards';

/** A word or a name that leads to its card. */
export const cardLinks = '.term, .entity';

/** What is disputed, unknown, or not to be concluded. */
export const disputed = '.disputed';

/** A figure made from the data. A quotation is none. */
export const figure = '.figure';

/** A figure’s picture. */
export const chart = '.chart';

/** What stands on paper only. */
export const printed = '.printed';

/** The line above a chapter’s title: where the chapter stands. */
export const kicker = '.kicker';

/** The row of chapters, as the HTML of every chapter begins it: weighing a page does not parse it. */
export const storyTag = '<nav class="story"';

/** The mark of the work, large. */
export const mark = 'main svg.mark';

/** A lesson as a whole. */
export const lesson = '.lesson';

/** Links from a lesson to its sheets and to other forms of its chapter. */
export const ways = '.ways';

/** The questions of a quiz on paper. */
export const asked = '.asked';

/** The questions of a quiz on the screen. */
export const quiz = '.quiz';

/** Copies the text before it. */
export const copyButton = '.copyable button';

/** Where the buttons for saving the site are put. */
export const saveButtons = '.buttons';

/** Where it is told how the saving goes. */
export const saveStatus = '.told';

/** Where a citation says on which day it was read. */
export const today = '.today';
