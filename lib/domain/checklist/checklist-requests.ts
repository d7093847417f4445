import { z } from 'zod';
import { owners } from '../report/check';
import { capabilities, taskStates } from './checklist';

/** What people may send about a checklist. An unknown member is refused and nothing is converted (docs/http-api.md). */

export const nameLengthMax = 100;
export const textLengthMax = 1_000;
const linkSecondsMin = 3_600;
const linkSecondsMax = 90 * 86_400;
export const linkSecondsDefault = 14 * 86_400;

/** Kept as typed: blanks around it are only left out of the count. Counted in code points. */
const typed = (lengthMax: number) =>
  z.string().refine((text) => {
    const { length } = [...text.trim()];
    return length >= 1 && length <= lengthMax;
  });

const name = typed(nameLengthMax);
const seconds = z.number().int().min(linkSecondsMin).max(linkSecondsMax);

export const startRequestSchema = z.strictObject({ name });

export const taskRequestSchema = z
  .strictObject({
    state: z.enum(taskStates),
    version: z.number().int(),
    reason: typed(textLengthMax).optional(),
    name: name.optional(),
  })
  .refine(({ state, reason }) => state !== 'blocked' || reason !== undefined, { path: ['reason'] });
export type TaskRequest = z.infer<typeof taskRequestSchema>;

export const commentRequestSchema = z.strictObject({ text: typed(textLengthMax), name: name.optional() });
export type CommentRequest = z.infer<typeof commentRequestSchema>;

/** Managing is about the whole checklist: such a link is not narrowed. */
export const linkRequestSchema = z
  .strictObject({
    capability: z.enum(capabilities),
    label: name,
    expiresInSeconds: seconds.default(linkSecondsDefault),
    owner: z.enum(owners).optional(),
  })
  .refine(({ capability, owner }) => capability !== 'manage' || owner === undefined, { path: ['owner'] });
export type LinkRequest = z.infer<typeof linkRequestSchema>;

export const extensionRequestSchema = z.strictObject({ expiresInSeconds: seconds });
