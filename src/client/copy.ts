/** Buttons that copy the text before them, shown where the browser lets them, and heard. */
import { copyButton, today } from '../shared/markup.ts';

const told = document.querySelector('output')!;

// A citation may want the day on which it was read: that is today.
const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' });
for (const place of document.querySelectorAll(today)) place.textContent = day.format();

for (const button of document.querySelectorAll<HTMLButtonElement>(copyButton)) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    const text = button.previousElementSibling!;
    await (text instanceof HTMLTextAreaElement
      ? navigator.clipboard.writeText(text.value)
      : navigator.clipboard.write([styled(text)]));
    told.value = button.dataset['told']!;
  });
}

/** A text for those who take it plain, and with its italics for those who can. */
function styled(text: Element): ClipboardItem {
  return new ClipboardItem({
    'text/plain': text.textContent.trim(),
    'text/html': new Blob([text.innerHTML], { type: 'text/html' }),
  });
}
