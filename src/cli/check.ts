/** `npm run check`: checks the content and reports its findings. */
import { checkContent } from '../checks/check.ts';
import { filesOf } from '../checks/content.ts';
import { keyLine } from '../checks/quiz-key.ts';
import { notesOn } from '../checks/notes.ts';
import { reportFindings } from '../checks/report.ts';
import { orFail } from '../lib/settings.ts';
import { readWork } from '../work/work.ts';
import { contentRoot } from '../work/environment.ts';
import { readArguments } from './arguments.ts';

readArguments({
  usage: 'npm run check',
  hint: 'It checks all languages of the content; CONTENT_ROOT=… before the command chooses another folder.',
});

const findings = orFail(() => checkContent(contentRoot));
if (findings.length > 0) {
  reportFindings(findings);
  process.exitCode = 1;
} else {
  const work = readWork(contentRoot);
  for (const note of notesOn(work)) console.log(`Note on ${note}`);
  console.log(`${filesOf(contentRoot).length} files checked, no problems found.`);
  const key = keyLine(work);
  if (key) console.log(key);
}
