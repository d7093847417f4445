/** The pages of the guide, in the order of the documented steps. Their addresses (`/guide/<id>`) are a contract. */
export const guideStepIds = [
  'before-you-start',
  'authorized-apps',
  'create-app',
  'download-credentials',
  'service-account',
  'grid-role',
  'upload',
] as const;
export type GuideStepId = (typeof guideStepIds)[number];
