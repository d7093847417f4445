import type { Page } from '@playwright/test';

/**
 * Text of a page in the pseudo-locale that stands outside of its brackets: it was written into the page, and no
 * translation would reach it. Infor's labels and values of the file are marked `translate="no"`.
 */
export const hardCoded = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    let depth = 0;
    const walk = (node: Node): void => {
      if (node instanceof Element) {
        if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA'].includes(node.tagName)) return;
        for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
          const value = node.getAttribute(name);
          if (value && /\p{L}/u.test(value) && !value.startsWith('⟦') && !node.closest('[translate="no"]'))
            found.push(`${name}: ${value}`);
        }
        if (node.getAttribute('translate') === 'no') return;
      }
      if (node instanceof Text) {
        let outside = '';
        for (const char of node.data) {
          if (char === '⟦') depth += 1;
          else if (char === '⟧') depth -= 1;
          else if (depth === 0) outside += char;
        }
        if (/\p{L}/u.test(outside)) found.push(outside.trim());
      }
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    // the name of the product and of the tenant
    const title = document.title.replace(/⟦[^⟧]*⟧/g, '').replace(/Ionboard|\b[A-Z0-9]+_[A-Z]+\b/g, '');
    if (/\p{L}/u.test(title)) found.push(`title: ${title}`);
    return found;
  });
