/** The forms in which the whole can be taken away, in the order of the shelf, and where each opens. */
export const editionDevices = {
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

export type EditionName = keyof typeof editionDevices;
export type Device = (typeof editionDevices)[EditionName][number];
export const editionNames = Object.keys(editionDevices) as EditionName[];
