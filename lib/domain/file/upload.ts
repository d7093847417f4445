import { z } from 'zod';
import { fileBytesMax } from './ionapi-file';

/** Why nothing can be read: the person has to give something else. */
export type UploadProblem = 'nothing-chosen' | 'several-files' | 'too-large' | 'unreadable' | 'practice-missing';

const problem = (code: UploadProblem) => ({ error: code });
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** What can be read: a file, or the text of one, never both. */
const chosenSchema = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('file'),
    file: z.file(problem('nothing-chosen')).max(fileBytesMax, problem('too-large')),
  }),
  z.object({
    source: z.literal('text'),
    text: z
      .string()
      .refine((text) => text.trim() !== '', problem('nothing-chosen'))
      .refine((text) => bytesOf(text) <= fileBytesMax, problem('too-large')),
  }),
]);

/**
 * The form of `/check`. `source` is what the person did last, so that a text typed earlier is neither lost when a file
 * is chosen, nor sent.
 */
export const uploadSchema = z
  .object({ source: z.enum(['file', 'text']), file: z.file().nullable(), text: z.string() })
  .transform(({ source, file, text }) => (source === 'file' ? { source, file } : { source, text }))
  .pipe(chosenSchema);
export type UploadFields = z.input<typeof uploadSchema>;
export type Upload = z.output<typeof uploadSchema>;
