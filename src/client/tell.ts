/** Milliseconds for which a message stays: long enough to be read twice. */
const shown = 8_000;

/** Says that something was done; then the message goes away, unless another has taken its place. */
export function tell(output: HTMLOutputElement, message: string): void {
  output.value = message;
  setTimeout(() => {
    if (output.value === message) output.value = '';
  }, shown);
}
