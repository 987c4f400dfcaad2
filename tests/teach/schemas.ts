/**
 * Holds the course packages of the built site to the schemas of Common Cartridge 1.1, which 1EdTech publishes
 * and we do not keep: npm run schemas -- FOLDER, with what https://www.imsglobal.org/profile/cc/ccv1p1/ has in it,
 * and the xml.xsd of the W3C.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { fsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { lms } from '../../src/editions/lms/lms.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { partsOf, type Kind } from './profile.ts';

const roots: Record<Kind, string> = {
  manifest: 'ccv1p1_imscp_v1p2_v1p0.xsd',
  link: 'ccv1p1_imswl_v1p1.xsd',
  quiz: 'ccv1p1_qtiasiv1p2p1_v1p0.xsd',
};

type Validate = Record<Kind, (content: string) => string[]>;

/** What a schema imports from the web comes from the folder too. @throws Error when a schema is not there */
function schemasOf(folder: string): Validate {
  const places = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const placeOf = (address: string) => {
    const found = places.find((place) => basename(place) === basename(address));
    return found && join(folder, found);
  };
  xmlRegisterInputProvider({
    ...fsInputProviders,
    match: (address) => placeOf(address) !== undefined,
    open: (address) => fsInputProviders.open(placeOf(address)!),
  });
  const schemaOf = (name: string) => {
    const place = placeOf(name);
    if (!place) throw new Error(`${folder} has no ${name}.`);
    const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(place), { url: name }));
    return (content: string) => {
      using xml = XmlDocument.fromString(content);
      try {
        schema.validate(xml);
        return [];
      } catch (fault) {
        return [String(fault)];
      }
    };
  };
  const { manifest, link, quiz } = roots;
  return { manifest: schemaOf(manifest), link: schemaOf(link), quiz: schemaOf(quiz) };
}

/** What is invalid in every cartridge of the site, with its file. */
async function faultsIn(dist: string, validate: Validate): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  try {
    const faults: string[] = [];
    for (const { file, write } of lms.downloads(openSite(dist))) {
      if (!file.endsWith('.imscc')) continue;
      await write(join(folder, file));
      for (const { path, kind, content } of partsOf(readFileSync(join(folder, file)))) {
        faults.push(...validate[kind](content).map((fault) => `${file}: ${path}: ${fault}`));
      }
    }
    return faults;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Say where the schemas are: npm run schemas -- FOLDER');
  const faults = await faultsIn(process.env['DIST'] ?? 'dist', schemasOf(folder));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log('Every course package is valid.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
