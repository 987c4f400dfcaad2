/**
 * Says a sentence and an address after it, selected: what the reader can still do where the browser copies nothing or
 * opens nothing.
 */
export function offer(output: HTMLOutputElement, sentence: string, address: string): void {
  output.value = `${sentence} ${address}`;
  const text = output.firstChild!;
  const start = sentence.length + 1;
  getSelection()!.setBaseAndExtent(text, start, text, start + address.length);
}
