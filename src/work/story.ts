import { z } from 'zod';
import { id } from './id.ts';
import { parseAt, readYaml, type Problem } from './read.ts';

/** `content/story.yaml`: what the house must know of the story as a whole, in no language. */
export const storySchema = z.strictObject({
  id: id.describe('Its key in lists of references.'),
  prefix: id.describe(
    'What the ids of a republished text begin with, so that no other page has them.',
  ),
  address: z
    .url({ protocol: /^https$/ })
    .describe('Where the site will be published; SITE_URL says otherwise.'),
  actors: z
    .array(id)
    .default([])
    .describe('Who acts in the events, in order; their words are "actor.<id>" in ui.json.'),
  article: id
    .optional()
    .describe('Id of the source whose claims are examined: it proves nothing of what it says.'),
});

export type Story = z.infer<typeof storySchema>;

/** What stands in for settings that cannot be read. */
const none: Story = {
  id: 'story',
  prefix: 'story',
  address: 'https://story.example/',
  actors: [],
};

export function readStory(root: string, problems: Problem[]): Story {
  const yaml = readYaml(root, 'story.yaml', problems);
  return (yaml && parseAt(storySchema, yaml, [], problems)) ?? none;
}
