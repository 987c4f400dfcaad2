/** Marks source numbers and notes for EPUB, so that reading systems can show a note at its number. */
import { back, marker, notes as noteList } from '../../shared/markup.ts';

export function markNotes(body: Element): void {
  const notes = body.querySelector(noteList);
  if (!notes) return;
  for (const number of body.querySelectorAll(`${marker} a`)) mark(number, 'noteref');
  for (const link of notes.querySelectorAll(back)) mark(link, 'backlink');
  notes.setAttribute('epub:type', 'footnotes');
  const { ownerDocument } = body;
  const list = notes.querySelector('ol')!;
  const items = [...list.children].map((item, index) => {
    const note = ownerDocument.createElement('aside');
    const paragraph = ownerDocument.createElement('p');
    paragraph.append(`${index + 1}. `, ...item.childNodes);
    note.append(paragraph);
    note.id = item.id;
    mark(note, 'footnote');
    return note;
  });
  list.replaceWith(...items);
}

function mark(element: Element, is: string): void {
  element.setAttribute('epub:type', is);
  element.setAttribute('role', `doc-${is}`);
}
