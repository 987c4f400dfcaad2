/** Marks source numbers and notes for EPUB, so that reading systems can show a note at its number. */
import { back, marker, notes as noteList } from '../../shared/markup.ts';

export function markNotes(body: Element): void {
  const notes = body.querySelector(noteList);
  if (!notes) return;
  for (const number of body.querySelectorAll(`${marker} a`)) mark(number, 'noteref');
  for (const link of notes.querySelectorAll(`${back} a`)) mark(link, 'backlink');
  // A list, not footnotes: some reading systems hide those, and their heading would stand over nothing.
  mark(notes, 'endnotes');
}

function mark(element: Element, is: string): void {
  element.setAttribute('epub:type', is);
  element.setAttribute('role', `doc-${is}`);
}
