import { suggest } from '../closest.ts';
import type { Rule } from '../finding.ts';
import { isUnread } from '../unread.ts';

/** The actor of an event is one of the story's actors. */
export const actor: Rule = ({ work, lines, problems }) =>
  [...work.events.values()]
    // Without readable settings, the actors are unknown.
    .filter(() => !isUnread({ problems }, 'story.yaml'))
    .filter((event) => !work.story.actors.includes(event.actor))
    .map(({ id, actor: name }) => ({
      code: 'ACTOR-UNKNOWN',
      file: 'data/events.yaml',
      line: lines.ofRecord('events', id, ['actor']),
      message: `"${name}", who acts in "${id}", is none of the actors of story.yaml.`,
      fix: suggest(name, work.story.actors),
    }));
