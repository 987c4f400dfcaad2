/** The part of citeproc-js that is used here; it brings no types. */
declare module 'citeproc' {
  namespace CSL {
    interface Sys {
      retrieveLocale(tag: string): string;
      retrieveItem(id: string): object;
    }
    class Engine {
      constructor(sys: Sys, style: string, locale: string, forceLocale: boolean);
      setOutputFormat(format: 'html' | 'text'): void;
      updateItems(ids: string[]): void;
      makeBibliography(): [unknown, [string]];
    }
  }
  export default CSL;
}
