/** Colours by their role, in style sheets and in output without one, such as pictures and books. */

/** The roles of colours, in the order of the style sheet. A story adds one or two for each of its actors. */
export const roles = [
  'ground',
  'surface',
  'cover',
  'cover-ink',
  'ink',
  'faint',
  'rule',
  'link',
] as const;
export type Role = (typeof roles)[number];

/** In hexadecimal digits, for the light theme and paper, and for the dark theme. */
export interface Colour {
  light: string;
  dark: string;
}

/** The colours of the roles, and of each actor: `<actor>` for text, `<actor>-mark` for what figures draw. */
export type Palette = Record<Role, Colour> & { [actor: string]: Colour };

/** The names of an actor's colours. */
export const actorColours = (actor: string) => [actor, `${actor}-mark`] as const;

/** The palette with colours for each actor: where it has none, those of text, and for marks those of the actor. */
export function withActors(palette: Palette, actors: readonly string[]): Palette {
  const added = actors.flatMap((actor) => {
    const [text, mark] = actorColours(actor);
    const colour = palette[text] ?? palette.ink;
    return [
      [text, colour],
      [mark, palette[mark] ?? colour],
    ] as const;
  });
  return { ...palette, ...Object.fromEntries(added) };
}

/** The palette as custom properties of CSS. */
export function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, { light, dark }]) =>
      light === dark ? `--${name}:${light};` : `--${name}:light-dark(${light},${dark});`,
    )
    .join('');
}

/** Replaces each `var(--name)` by its colour. @throws Error for an unknown name */
export function coloured(text: string, palette: Palette, theme: keyof Colour = 'light'): string {
  return text.replace(/var\(--([a-z-]+)\)/g, (_, name: string) => {
    const colour = palette[name];
    if (!colour) {
      const names = Object.keys(palette).join(', ');
      throw new Error(`There is no colour "${name}": there are ${names}.`);
    }
    return colour[theme];
  });
}
