/**
 * What the reader may type into Infor's free fields, for every product that is connected. Names are the same in every
 * language; the description is a message. Arguments of the guide's messages by these names.
 */
export const suggestedValues = {
  appName: 'M3_Integration',
  appDescription: 'Connection to M3 through ION API',
  /** at most ten capitals: what M3 User Alias (cloud) and Person ID (on-premises) allow */
  technicalUser: 'M3INTEGR',
  /** Infor names the file after the app */
  fileName: 'M3_Integration.ionapi',
} as const;

/** Those that are typed, and worth a button that copies them; the file's name follows from the app's. */
export const typedValues = [
  'appName',
  'appDescription',
  'technicalUser',
] as const satisfies readonly (keyof typeof suggestedValues)[];
