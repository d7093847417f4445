import type { Edition } from '../domain/reader/edition';
import type { GuideStepId } from '../domain/reader/guide-step-id';
import { stepArguments } from './step-text';
import type { Words } from './words';

/** Those whom a page of the guide writes to: each can do something before a check has found anything. */
export const requestOwners = ['api-administrator', 'user-administrator', 'm3-security', 'network'] as const;
export type RequestOwner = (typeof requestOwners)[number];

const ownersByStep: Record<GuideStepId, readonly RequestOwner[]> = {
  'before-you-start': ['network', 'user-administrator'],
  'authorized-apps': ['api-administrator'],
  'create-app': ['api-administrator'],
  'download-credentials': ['api-administrator'],
  'service-account': ['api-administrator'],
  'grid-role': ['user-administrator', 'm3-security'],
  upload: [],
};

/** Whom a page of the guide has a message for. */
export const requestOwnersOf = (step: GuideStepId): readonly RequestOwner[] => ownersByStep[step];

/** What to write to them, as plain text for a mail or a ticket, with the menu paths of the edition. */
export const stepRequest = (owner: RequestOwner, edition: Edition, words: Words): string =>
  words(`request.guide-${owner}`, stepArguments(edition, words.locale));
