/** Which colours a page has: those that the system prefers, or the ones that the reader has chosen. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/**
 * Where the choice is kept: in the browser's own storage, because nobody else needs it. `<html data-theme>` has it while
 * a page is open; without the attribute the system decides.
 */
export const themeKey = 'theme';

/**
 * Run in the head of every page, before anything is drawn, so that a dark page does not begin with a white flash. A
 * browser that refuses its storage follows the system.
 */
export const themeScript = `try{const t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
