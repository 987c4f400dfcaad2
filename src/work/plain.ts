import { z } from 'zod';
import { sectionSchema } from './section.ts';
import type { Text } from './text.ts';

/** Front matter of `content/<lang>/plain/<section>.mdx`: the section in plain language. */
export const plainSchema = sectionSchema.pick({ title: true });

export type Plain = Text & z.infer<typeof plainSchema>;
