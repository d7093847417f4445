import { themeScript } from './theme';

/** Told to a page before it is loaded again in another language. One that changes in place refuses it (`LanguageInPlace`). */
export const languageEvent = 'ionboard-language';

/**
 * The links of the language switch, so that the page keeps its place: the cookie is set here, and the page loaded
 * again. Without JavaScript the link leads to the server, which does both. It stands in the head because a page of the
 * guide is to need little more JavaScript than Next itself.
 */
const languageScript = `addEventListener("click",e=>{const a=e.target.closest("footer [hreflang]");if(!a||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();document.cookie="language="+a.hreflang+";path=/;max-age=31536000;samesite=lax"+(location.protocol==="https:"?";secure":"");if(dispatchEvent(new Event("${languageEvent}",{cancelable:true})))location.reload()})`;

/**
 * The one script in the head of every page. Prerendered pages allow it by its hash like any inline script; for the
 * others proxy.ts allows it, because Next gives its nonce to its own scripts only.
 */
export const headScript = `${themeScript};${languageScript}`;
