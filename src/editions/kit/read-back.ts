/** What an edition wrote is read by a parser before it is kept. */
import { XmlDocument } from 'libxml2-wasm';

/** The same XML. @param what names it in the error @throws Error when no parser takes it */
export function readXml(what: string, xml: string): string {
  try {
    XmlDocument.fromString(xml).dispose();
    return xml;
  } catch (cause) {
    throw new Error(`${what} is not well-formed XML: ${(cause as Error).message}`, { cause });
  }
}
