/** The lessons of a language, which the build writes as data. */
import { z } from 'zod';
import type { Site } from '../kit/site.ts';

const text = z.string().min(1);

const question = z.object({
  id: text,
  url: z.url(),
  answer: text,
  question: text,
  options: z.record(z.string(), text),
  why: text,
});

const lesson = z.object({
  chapter: text,
  title: text,
  question: text,
  summary: text,
  minutes: z.number(),
  url: z.url(),
  chapterUrl: z.url(),
  sections: z.array(z.object({ id: text, title: text, url: z.url(), permanent: z.url() })),
  terms: z.array(z.object({ term: text, definition: text })),
  level: text,
  goals: z.array(text),
  frameworks: z.array(z.object({ programme: text, theme: text })),
  questions: z.array(text),
  activity: z.object({
    title: text,
    material: text,
    steps: z.array(z.object({ minutes: z.number(), do: text })),
    outcome: text,
  }),
  quiz: z.array(question),
});

export type Question = z.infer<typeof question>;
export type Lesson = z.infer<typeof lesson>;

/** The lessons of a language. @throws Error when the data has another form */
export function lessonsOf(site: Site, language: string): Lesson[] {
  const path = `data/lessons.${language}.json`;
  if (!site.files.includes(path)) return [];
  return z.array(lesson).parse(JSON.parse(site.read(path).toString()));
}
