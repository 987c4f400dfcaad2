import { ownPart, sameFile, takenAddresses, type Owner, type Taken } from '../../work/taken.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

/** No two things have one address, on any file system, and none that the site needs itself. */
export const address: Rule = (content) => {
  const owners = new Map<string, Owner>();
  const told = new Set<string>();
  return takenAddresses(content.work).flatMap((taken) => {
    const key = sameFile(taken.address);
    const first = reserved(taken) ?? owners.get(key);
    if (!first) {
      owners.set(key, taken.owner);
      return [];
    }
    const pair = JSON.stringify([first, taken.owner]);
    // A chapter has several pages, which all collide with those of another one.
    const isTold = told.has(pair) || JSON.stringify(first) === JSON.stringify(taken.owner);
    told.add(pair);
    return isTold ? [] : collision(content, taken, first);
  });
};

function reserved({ address: whole, owner }: Taken): Owner | undefined {
  const [, fragment] = whole.split('#');
  if (!owner.place || fragment === undefined || !ownPart.test(fragment)) return undefined;
  return { name: 'a part of the page' };
}

function collision(content: Content, { address: taken, owner }: Taken, first: Owner): Finding[] {
  const { place } = owner;
  // What stands twice in a list is a finding of another rule.
  if (!place || owner.name === first.name) return [];
  const isName = 'file' in place && place.path.at(-1) !== undefined && isPageName(place.path);
  const other = first.place ? `${first.name} (${placeText(content, first)})` : first.name;
  return [
    {
      code: isName ? 'PAGE-NAME-TAKEN' : 'ADDRESS-TAKEN',
      ...placeOf(content, place),
      message: `${capital(owner.name)} would have the address "${taken}", which ${other} has.`,
      fix: isName
        ? 'Give this page a name of its own.'
        : 'Give one of them another id; an id that was published stays.',
    },
  ];
}

function isPageName(path: (string | number)[]): boolean {
  return path[0] === 'pages' || path.at(-1) === 'page';
}

function placeOf({ lines }: Content, place: NonNullable<Owner['place']>) {
  return 'file' in place
    ? { file: place.file, line: lines.at(place.file, place.path) }
    : { file: `data/${place.kind}.yaml`, line: lines.ofRecord(place.kind, place.id) };
}

function placeText(content: Content, { place }: Owner): string {
  const { file, line } = placeOf(content, place!);
  return `${file}:${line}`;
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
