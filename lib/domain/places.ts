/** Where the pages are that the wizard links to: on their own, or inside a checklist. */
export interface Places {
  /** the pages of the steps stand below it */
  guide: string;
  /** all steps, or the checklist that they belong to */
  overview: string;
  check: string;
}

export const ownPlaces: Places = { guide: '/guide', overview: '/guide', check: '/check' };

/** The same pages inside of the checklist that a link opens. */
export const checklistPlaces = (token: string): Places => ({
  guide: `/c/${token}/guide`,
  overview: `/c/${token}`,
  check: `/c/${token}/check`,
});
