import { editionName, type Edition } from './edition';

/** Where the pages are that the wizard links to: on their own, or inside a checklist. */
export interface Places {
  /** the pages of the steps stand below it */
  guide: string;
  /** all steps, or the checklist that they belong to */
  overview: string;
  check: string;
  /** the edition that diagnoses are shown for; null: the one that the reader has chosen */
  edition: Edition | null;
}

export const ownPlaces: Places = { guide: '/guide', overview: '/guide', check: '/check', edition: null };

/** The same pages inside of the checklist that a link opens. Its edition goes before the reader's own. */
export const checklistPlaces = (token: string, edition: Edition | null = null): Places => ({
  guide: `/c/${token}/guide`,
  overview: `/c/${token}`,
  check: `/c/${token}/check`,
  edition,
});

/** The help page of a diagnosis. It stands outside of every checklist, and is told the edition by its address. */
export const helpAddress = (check: string, code: string, { edition }: Pick<Places, 'edition'>): string =>
  `/help/${check}/${code}${edition === null ? '' : `?${editionName}=${edition}`}`;
