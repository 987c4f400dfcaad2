/** Child process that checks the content on request, so that pages can be drawn in parallel. */
import { checkContent } from '../../checks/check.ts';
import type { Finding } from '../../checks/finding.ts';
import { contentRoot } from '../../work/environment.ts';

process.on('message', () => process.send!(check()));

/** Null if a file was removed while it was read; that change causes another request. */
function check(): Finding[] | null {
  try {
    return checkContent(contentRoot);
  } catch {
    return null;
  }
}
