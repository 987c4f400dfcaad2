/**
 * Selectors of the parts of a page that other code reads: search, the editions, the budget and the browser’s scripts.
 * Classes are for style sheets only. Parts that their element does not identify have the attribute `data-part`, except
 * those that a chapter repeats dozens of times, because of the byte budget.
 */

/** The links and buttons of a section, chapter or figure, which are no part of its text. */
export const tools = '[data-part=tools]';

/** The permanent address of a section, beside its heading: there to be copied. */
export const permalink = 'span[data-part=tools]>a';

/** A line with links to related texts or to sources. */
export const where = '[data-part=where]';

/** What a source is, where its title is not known and it has no address. */
export const described = '[data-part=described]';

/** A section’s answer in a few lines, before its text. */
export const summary = '[data-part=summary]';

/** A key number, beside the text that tells of it. */
export const keyNumber = '[data-part=key]';

/** Superscript numbers that link to the notes, which link back to their sections. */
export const marker = 'sup:has(a)';

/** The notes of a page: the sources of its superscript numbers. */
export const notes = '[aria-labelledby=notes]';

/** The way from a note back to the text: the sections that cite it. */
export const back = '[aria-labelledby=notes] small + small';

/** The terms and names of a page, each explained in one line. */
export const cards = '[aria-labelledby=cards]';

/** Each note and each card of a page. */
export const asides = '#notes+ol>li,#cards+ul>li';

/** A note about what is disputed or unknown. */
export const disputed = '[role=note]';

/** A figure made from the data. Its id distinguishes it from a quotation. */
export const figure = 'figure[id]';

/** A figure’s drawing. */
export const chart = 'figure > svg, figure > [role=group]';

/** Content for print only. */
export const printed = '[data-part=printed]';

/** The opening of a chapter: its title, finding and summary. */
export const opening = 'article > header:has(> h1)';

/** The line above a page’s title; in a chapter, its place in the story. */
export const kicker = 'header > p:has(+ h1)';

/** The attribute of the row of chapters: text and not a selector, because the budget does not parse the HTML. */
export const storyTag = 'data-part="story"';

/** The attribute in the start tag of each section of the story, as text for the same reason. */
export const storyKind = 'data-kind="story"';

/** A whole lesson. */
export const lesson = '[data-part=lesson]';

/** A quiz for print. */
export const asked = '[data-part=asked]';

/** On a sheet, what a pupil writes a name after. */
export const nameLine = '[data-part=name]';

/** On a sheet, a question with room to write its answer. */
export const lined = '[data-part=lined]';

/** On a sheet, cards to cut out. */
export const cut = '[data-part=cut]';

/** On a sheet, what is for the teacher alone: it begins on a new page, under a heading that says so. */
export const forTeacher = '[data-part=teacher]';

/** An interactive quiz. */
export const quiz = '[data-part=quiz]';

/** A button that copies the text before it; the attribute is its confirmation. */
export const copyButton = 'button[data-told]';

/** The date of access in a citation. */
export const today = '[data-part=today]';

/** What the page to read offline offers to save in the browser. */
export const saving = '#saving';

/** On that page, a link to a kind of download. */
export const downloadLink = '[data-part=download]';

/** On that page, what only a copy shows: that something is not in it, and needs a network. */
export const elsewhere = '[data-part=elsewhere]';

/** Container of the buttons for saving the site. */
export const saveButtons = '[data-part=buttons]';

/** The status message of saving the site. */
export const saveStatus = '[role=status]';

/** On the list of downloads, the editions that were not made. */
export const unmadeEditions = '[data-part=unmade]';

/** On the list of downloads, the container of file names with their checksums. */
export const downloadSums = '[data-part=sums]';
