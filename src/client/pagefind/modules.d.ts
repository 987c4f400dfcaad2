/** Pagefind’s script as it comes with an index. */
declare module 'pagefind.js' {
  type Pagefind = import('../search/load.ts').Pagefind;
  export const options: Pagefind['options'];
  export const search: Pagefind['search'];
}

/** The files of an index in base64, by path. */
declare module 'files.json' {
  const files: Partial<Record<string, string>>;
  export default files;
}

declare module 'asked.json' {
  const asked: import('../../shared/search-data.ts').Questions;
  export default asked;
}

declare module 'words.json' {
  const words: import('../../shared/search-data.ts').Vocabulary;
  export default words;
}

declare module 'catalogue.json' {
  const catalogue: import('../../shared/search-data.ts').Catalogue;
  export default catalogue;
}
