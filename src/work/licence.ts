/** The licence of everything that is published. */
export const licence = {
  url: 'https://creativecommons.org/licenses/by/4.0/',
  name: 'Creative Commons Attribution 4.0',
  short: 'CC BY 4.0',
};
