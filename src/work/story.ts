import { z } from 'zod';
import { actorColours, roles, withActors, type Palette, type Role } from '../lib/palette.ts';
import { contactSchema } from './contact.ts';
import { siteAddressFault } from '../lib/settings.ts';
import { answers } from './certainty.ts';
import { id, reference } from './id.ts';
import type { Problem } from './problem.ts';
import { parseAt, readYaml } from './read.ts';

const hex = z
  .string()
  .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/, 'a colour is "#" and three or six hexadecimal digits');
const colour = z.strictObject({
  light: hex.describe('On a light page, and on paper.'),
  dark: hex.describe('On a dark page, and on share images and covers.'),
});

/** The default colours. */
const grey: Palette = {
  ground: { light: '#fff', dark: '#111' },
  surface: { light: '#f3f3f3', dark: '#1c1c1c' },
  cover: { light: '#222', dark: '#222' },
  'cover-ink': { light: '#eee', dark: '#eee' },
  ink: { light: '#1c1c1c', dark: '#eee' },
  faint: { light: '#4a4a4a', dark: '#b5b5b5' },
  rule: { light: '#7a7a7a', dark: '#8a8a8a' },
  link: { light: '#00468b', dark: '#9cc8ff' },
};

const numberFields = {
  id: id.describe('Its name: its words are "number.<id>" in ui.json.'),
  section: id.describe('Id of the section that tells more.'),
  actor: id
    .optional()
    .describe('Who acted, which gives its picture the colour: one of the "actors".'),
};
const ofFact = {
  fact: id.describe('Id of the fact that has its values.'),
  value: id.describe('Name of the value.'),
};

/** A number of the home page, made of values of one fact, or counted in the recommendations. */
const numberSchema = z.discriminatedUnion('form', [
  z
    .strictObject({ form: z.literal('value'), ...numberFields, ...ofFact })
    .describe(
      'A change in percent, with its sign. The words of its bars are "before" and "after".',
    ),
  z
    .strictObject({ form: z.literal('one-in'), ...numberFields, ...ofFact, of: id })
    .describe('How many of the whole ("of") there are for one of the part ("value").'),
  z
    .strictObject({ form: z.literal('change'), ...numberFields, ...ofFact, from: id })
    .describe(
      'The change from an earlier value to a later one, in percent. The words of its bars are "before" and "after".',
    ),
  z
    .strictObject({ form: z.literal('answers'), ...numberFields, status: z.enum(answers) })
    .describe('How many recommendations have this status.'),
]);

const meanings: Record<Role, string> = {
  ground: 'The background of a page.',
  surface: 'The background of boxes on a page.',
  cover:
    'The background of a page’s head, of share images and of covers: the same in light and in dark.',
  'cover-ink': 'Text on it.',
  ink: 'Text.',
  faint: 'Less important text, and what figures draw of nobody.',
  rule: 'Lines that separate, and edges of what can be pressed.',
  link: 'Links, and the mark of the story.',
};

/** `content/story.yaml`: settings of the story as a whole, independent of language. */
export const storySchema = z
  .strictObject({
    id: id.describe('Its key in lists of references.'),
    name: id
      .optional()
      .describe(
        'The name of its downloads, before their language: the id when absent. It never changes.',
      ),
    prefix: id.describe(
      'Prefix of the ids in a republished text, so that they differ from those of the page around it.',
    ),
    address: z
      .url({ protocol: /^https$/, abort: true })
      .superRefine((address, context) => {
        const fault = siteAddressFault(address);
        if (fault) context.addIssue(fault);
      })
      .describe('Where the site will be published; SITE_URL says otherwise.'),
    contact: contactSchema.optional(),
    actors: z
      .array(reference)
      .default([])
      .describe('The actors of events, in order; their words are "actor.<id>" in ui.json.'),
    numbers: z
      .array(numberSchema)
      .default([])
      .describe('The numbers on the home page, in order; the first is on its share image, too.'),
    palette: z
      .object(
        Object.fromEntries(roles.map((role) => [role, colour.describe(meanings[role])])) as Record<
          Role,
          typeof colour
        >,
      )
      .catchall(
        colour.describe(
          'The colour of an actor in texts, or with "-mark" after its id, of what figures draw of it.',
        ),
      )
      .default(grey)
      .describe('The colours, each for light and for dark; shades of grey when absent.'),
    article: id
      .optional()
      .describe('Id of the source whose claims are examined; it cannot prove a fact.'),
  })
  .superRefine(({ actors, palette, numbers }, context) => {
    for (const [index, { actor }] of numbers.entries()) {
      if (actor === undefined || actors.includes(actor)) continue;
      context.addIssue({
        code: 'custom',
        path: ['numbers', index, 'actor'],
        message: `"${actor}" is none of the actors: there are ${actors.join(', ')}`,
      });
    }
    const known = [...roles, ...actors.flatMap(actorColours)];
    for (const name of Object.keys(palette).filter((each) => !known.includes(each))) {
      context.addIssue({
        code: 'custom',
        path: ['palette', name],
        message: `"${name}" is neither a role nor one of the actors: there are ${known.join(', ')}`,
      });
    }
  });

export type Story = z.infer<typeof storySchema>;

/** Used when the file cannot be read. */
const emptyStory: Story = {
  id: 'story',
  prefix: 'story',
  address: 'https://story.example/',
  actors: [],
  numbers: [],
  palette: grey,
};

export function readStory(root: string, problems: Problem[]): Story {
  const yaml = readYaml(root, 'story.yaml', problems);
  const story = (yaml && parseAt(storySchema, yaml, [], problems)) ?? emptyStory;
  return { ...story, palette: withActors(story.palette, story.actors) };
}
