/** The site's tokens in light, which are also the colours of paper: readers of books know no variables. */
const colours: Record<string, string> = {
  ground: '#fff',
  surface: '#eef5f9',
  ink: '#0f2231',
  faint: '#33495a',
  line: '#bcd7e5',
  link: '#07486a',
  mark: '#0b5c7f',
  warn: '#8f2d14',
};

/** With the colours written in. @throws Error for a colour that is no token */
export function coloured(text: string): string {
  return text.replace(/var\(--([a-z]+)\)/g, (_, name: string) => {
    const colour = colours[name];
    if (!colour) throw new Error(`src/editions/book/paper.ts has no colour "${name}".`);
    return colour;
  });
}
