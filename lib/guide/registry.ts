import type { Edition } from '../domain/reader/edition';
import { guideStepIds, type GuideStepId } from '../domain/reader/guide-step-id';
import type { GuideStep } from './define-step';
import { authorizedApps } from './steps/authorized-apps';
import { beforeYouStart } from './steps/before-you-start';
import { createApp } from './steps/create-app';
import { downloadCredentials } from './steps/download-credentials';
import { gridRole } from './steps/grid-role';
import { serviceAccount } from './steps/service-account';
import { upload } from './steps/upload';

const stepsById: Record<GuideStepId, GuideStep> = {
  'before-you-start': beforeYouStart,
  'authorized-apps': authorizedApps,
  'create-app': createApp,
  'download-credentials': downloadCredentials,
  'service-account': serviceAccount,
  'grid-role': gridRole,
  upload,
};

/** The pages of the guide, in order. */
export const guideSteps: readonly GuideStep[] = guideStepIds.map((id) => stepsById[id]);

/** The five steps that are counted. */
export const documentedSteps: readonly GuideStep[] = guideSteps.filter((step) => step.isDocumented);

/** A step by the id that its address holds; null for any other text. */
export const findStep = (id: string): GuideStep | null => guideSteps.find((step) => step.id === id) ?? null;

/** How long some steps take together. */
export const minutesOf = (steps: readonly GuideStep[]): number =>
  steps.reduce((minutes, step) => minutes + step.minutes, 0);

/** The screens that are shown to a reader who has not said which ones they have. */
export const defaultEdition: Edition = 'cloud';
