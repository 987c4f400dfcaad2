/** The editions in the order of the downloads page, each with the devices that open it. */
export const devicesOfEdition = {
  zip: ['computer', 'server'],
  html: ['phone', 'computer'],
  epub: ['phone', 'reader', 'computer'],
  pdf: ['phone', 'reader', 'computer'],
  zim: ['phone', 'computer', 'server'],
  wacz: ['computer', 'server'],
  car: ['computer', 'server'],
  text: ['computer'],
  handouts: ['phone', 'computer'],
  lms: ['server'],
  bag: ['computer', 'server'],
} as const;

export type EditionName = keyof typeof devicesOfEdition;
export type Device = (typeof devicesOfEdition)[EditionName][number];
export const editionNames = Object.keys(devicesOfEdition) as EditionName[];
