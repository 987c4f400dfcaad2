declare module '@adobe/structured-data-validator' {
  export default class Validator {
    validate(found: unknown): Promise<{ issueMessage: string }[]>;
  }
}
declare module '@marbec/web-auto-extractor' {
  export default class Extractor {
    constructor(options?: { addLocation?: boolean });
    parse(html: string): { jsonld: Record<string, Record<string, unknown>[]> };
  }
}
