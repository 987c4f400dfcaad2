/** Any name that an author chooses has an address of its own, or a finding. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { sameFile, takenAddresses } from '../../src/work/taken.ts';
import { openWork } from '../../src/work/work.ts';
import { newFolder } from '../helpers/folder.ts';
import { names, writeNamed, type Names } from '../site/names.ts';
import { holds } from './fuzz.ts';

const root = join(newFolder(), 'content');

/** What no system takes for a name, or what another owner has: known without the collector. */
function mustBeRefused({ chapter, page, section, figure }: Names): boolean {
  const all = [chapter, page, section, figure];
  const pages = new Set('index translations the-freeze search a-to-z about offline'.split(' '));
  return (
    all.some((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 80) ||
    all.some((name) => /^(con|nul|aux|prn|com\d|lpt\d)$/.test(name)) ||
    [chapter, page].some((name) => pages.has(name)) ||
    /^the-freeze-(questions|answers)$/.test(chapter) ||
    chapter === page ||
    section === figure ||
    [section, figure].some((id) => ['kenosha', 'private-groups', 'index', 'text'].includes(id)) ||
    [section, figure].some((id) => /^(chapter-why|index-frozen|kenosha-frozen)$/.test(id)) ||
    ['text', 'notes', 'cards', 'n12', 't-hate-speech', 'e-instagram', 'f0-h'].includes(section)
  );
}

test(
  'what has no finding has an address that nothing else has; what would lose a page has one',
  () =>
    holds(25, names, (chosen) => {
      writeNamed(root, chosen);
      const findings = checkContent(root);
      const { work } = openWork(root);
      const isRefused = findings.length > 0;
      expect({ chosen, isRight: isRefused || !mustBeRefused(chosen) }).toEqual({
        chosen,
        isRight: true,
      });
      if (isRefused) return;
      const owners = new Map<string, string>();
      for (const { address, owner } of takenAddresses(work)) {
        const name = owner.name.replace(/^the lesson of /, '');
        const first = owners.get(sameFile(address)) ?? name;
        expect({ address, first }).toEqual({ address, first: name });
        owners.set(sameFile(address), name);
        for (const part of address.split(/[/#]/)) expect(part.length).toBeLessThan(120);
      }
    }),
  300_000,
);
