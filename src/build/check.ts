import { findingsIn } from '../checks/check.ts';
import { readContent } from '../checks/content.ts';
import { notesOn } from '../checks/notes.ts';
import { reportFindings } from '../checks/report.ts';
import type { Work } from '../work/work.ts';
import { setWork } from '../work/current.ts';
import { contentRoot } from '../work/environment.ts';

/** Reads and checks the content, for pages to use without reading it again. @throws Error if there are findings */
export function checkedWork(): Work {
  const content = readContent(contentRoot);
  const findings = findingsIn(content);
  if (findings.length > 0) {
    reportFindings(findings);
    throw new Error('The content has findings; nothing was built.');
  }
  for (const note of notesOn(content.work)) console.log(`\n  Note on ${note}`);
  setWork(content.work);
  return content.work;
}
