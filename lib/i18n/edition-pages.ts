import { editions, readEdition, type Edition } from '../domain/reader/edition';

/** Stands in a page's path for a reader who has not chosen an edition. */
const notChosen = 'any';

/** The values of the path segment that pages are prerendered for. */
export const editionSegments = [notChosen, ...editions] as const;

/** The edition that a page's path segment names; null where the reader has not chosen one. */
export const chosenEdition = async (params: Promise<{ edition: string }>): Promise<Edition | null> =>
  readEdition((await params).edition);
