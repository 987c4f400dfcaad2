/** The path of a category of questions, as Moodle writes it: a slash in a name is doubled, one at its edge set apart. */
export function categoryOf(...names: string[]): string {
  return ['$course$', 'top', ...names.map(escape)].join('/');
}

function escape(name: string): string {
  return name
    .trim()
    .replace(/[ \t\r\n]+/g, ' ')
    .replaceAll('/', '//')
    .replace(/^\/|\/$/g, (slash, at: number) => (at === 0 ? ` ${slash}` : `${slash} `));
}
