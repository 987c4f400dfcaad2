/** A process that checks the content each time it is asked to, so that pages are drawn meanwhile. */
import { checkContent } from '../../checks/check.ts';
import type { Finding } from '../../checks/finding.ts';
import { contentRoot } from '../../work/environment.ts';

process.on('message', () => process.send!(look()));

/** Null where a file went while it was read: then its folder was saved, and we are asked again. */
function look(): Finding[] | null {
  try {
    return checkContent(contentRoot);
  } catch {
    return null;
  }
}
