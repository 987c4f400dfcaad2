/** Colours by their role, in style sheets and in output without one, such as pictures and books. */

/** The roles of colours, in the order of the style sheet. */
export const roles = ['ground', 'surface', 'ink', 'faint', 'link', 'line', 'mark', 'warn'] as const;
type Role = (typeof roles)[number];

/** Each colour in hexadecimal digits, for the light theme and paper, and for the dark theme. */
export type Palette = Record<Role, { light: string; dark: string }>;

/** The palette as custom properties of CSS. */
export function declarations(palette: Palette): string {
  return roles
    .map((role) => `--${role}:light-dark(${palette[role].light},${palette[role].dark});`)
    .join('');
}

/** Replaces each `var(--role)` by its light colour. @throws Error for an unknown role */
export function coloured(text: string, palette: Palette): string {
  return text.replace(/var\(--([a-z]+)\)/g, (_, name: string) => {
    const colour = palette[name as Role];
    if (!colour) throw new Error(`There is no colour "${name}": there are ${roles.join(', ')}.`);
    return colour.light;
  });
}
