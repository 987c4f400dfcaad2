/** Buttons that copy the text before them, shown where the browser lets them, and heard. */
const told = document.querySelector('output')!;

for (const button of document.querySelectorAll<HTMLButtonElement>('.copyable button')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    const text = button.previousElementSibling!;
    await navigator.clipboard.writeText(
      text instanceof HTMLTextAreaElement ? text.value : text.textContent.trim(),
    );
    told.value = button.dataset['told']!;
  });
}

export {};
