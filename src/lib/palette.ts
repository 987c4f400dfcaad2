/** Colours by what they are for: in style sheets, and in what has none, such as pictures and books. */

/** What there is a colour for, in the order of the style sheet. */
export const roles = ['ground', 'surface', 'ink', 'faint', 'link', 'line', 'mark', 'warn'] as const;
type Role = (typeof roles)[number];

/** Each colour in hexadecimal digits, for a light page, which is also paper, and for a dark one. */
export type Palette = Record<Role, { light: string; dark: string }>;

/** The palette as custom properties of CSS. */
export function declarations(palette: Palette): string {
  return roles
    .map((role) => `--${role}:light-dark(${palette[role].light},${palette[role].dark});`)
    .join('');
}

/**
 * A text with the light colours in place of `var(--role)`.
 * @throws Error for a name that is no role
 */
export function coloured(text: string, palette: Palette): string {
  return text.replace(/var\(--([a-z]+)\)/g, (_, name: string) => {
    const colour = palette[name as Role];
    if (!colour) throw new Error(`There is no colour "${name}": there are ${roles.join(', ')}.`);
    return colour.light;
  });
}
