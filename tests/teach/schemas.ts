/** The schemas of Common Cartridge 1.3, which 1EdTech publishes and we do not hold. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { fsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { Kind } from './profile.ts';

/** A folder with what https://www.imsglobal.org/profile/cc/ccv1p3/ has, and with the xml.xsd of the W3C. */
export const schemas = process.env['CC_SCHEMAS'];

const roots: Record<Kind, string> = {
  manifest: 'ccv1p3_imscp_v1p2_v1p0.xsd',
  link: 'ccv1p3_imswl_v1p3.xsd',
  quiz: 'ccv1p3_qtiasiv1p2p1_v1p0.xsd',
};

/** Tells what is invalid in files of a kind. What a schema imports from the web comes from the folder too. */
export function schemaOf(kind: Kind): (content: string) => string[] {
  const places = readdirSync(schemas!, { recursive: true, encoding: 'utf8' });
  const placeOf = (address: string) => {
    const found = places.find((place) => basename(place) === basename(address));
    return found && join(schemas!, found);
  };
  xmlRegisterInputProvider({
    ...fsInputProviders,
    match: (address) => placeOf(address) !== undefined,
    open: (address) => fsInputProviders.open(placeOf(address)!),
  });
  const schema = XsdValidator.fromDoc(
    XmlDocument.fromBuffer(readFileSync(placeOf(roots[kind])!), { url: roots[kind] }),
  );
  return (content) => {
    using xml = XmlDocument.fromString(content);
    try {
      schema.validate(xml);
      return [];
    } catch (fault) {
      return [String(fault)];
    }
  };
}
