/** Buttons that copy the text before them, shown where the browser allows it; screen readers announce the result. */
import { copyButton, today } from '../shared/markup.ts';
import { tell } from './tell.ts';

const output = document.querySelector('output')!;

// Some citations give the day of access: today.
const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' });
for (const place of document.querySelectorAll(today)) place.textContent = day.format();

for (const button of document.querySelectorAll<HTMLButtonElement>(copyButton)) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    const text = button.previousElementSibling!;
    try {
      await copy(text);
      tell(output, button.dataset['told']!);
    } catch {
      // A frame or a setting may forbid it. What is selected, the reader can copy by hand.
      select(text);
      output.value = output.dataset['refused']!;
    }
  });
}

function copy(text: Element): Promise<void> {
  return text instanceof HTMLTextAreaElement
    ? navigator.clipboard.writeText(text.value)
    : navigator.clipboard.write([styled(text)]);
}

function select(text: Element): void {
  if (text instanceof HTMLTextAreaElement) text.select();
  else getSelection()!.selectAllChildren(text);
}

/** The text as plain text, and as HTML with its italics. */
function styled(text: Element): ClipboardItem {
  return new ClipboardItem({
    'text/plain': text.textContent.trim(),
    'text/html': new Blob([text.innerHTML], { type: 'text/html' }),
  });
}
