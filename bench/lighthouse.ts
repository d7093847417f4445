import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { startChecklist } from './checklists.ts';
import { median, type Row } from './row.ts';

const runs = 3;
const contentfulMaxMs = 1_800;
const categories = ['performance', 'accessibility', 'best-practices'];

/**
 * Lighthouse on a phone with a slow network, the middle one of three: no audit of accessibility or best practices
 * fails, nothing shifts, and the largest content is there in time.
 *
 * The network and the processor are really slowed down, to Lighthouse's own numbers for a phone. Its default, an
 * estimate from a load that was not slowed down, is told beside it and has no bound: on this computer all scripts are
 * there before the first picture is, and the estimate then waits for them, which a phone does not.
 *
 * @param browser the path of Chromium; '' where Playwright's own is meant, which Lighthouse does not find
 */
export async function lookAt(wizard: string, browser: string): Promise<Row[]> {
  const pages = {
    start: '/',
    step: '/guide/create-app',
    check: '/check',
    checklist: await checklistWithWork(wizard),
  };
  const rows: Row[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const results: Seen[] = [];
    const estimates: Seen[] = [];
    for (let run = 0; run < runs; run += 1) {
      results.push(await once(`${wizard}${path}`, browser, 'devtools'));
      estimates.push(await once(`${wizard}${path}`, browser, 'simulate'));
    }
    const of = (audit: string, seen = results) => median(seen.map(({ audits }) => audits[audit]?.numericValue ?? NaN));
    const failed = [...new Set([...results, ...estimates].flatMap(({ failed }) => failed))];
    rows.push(
      {
        what: `Lighthouse, ${name}: audits that fail`,
        value: failed.length,
        unit: 'audits',
        atMost: 0,
        note: failed.join(', '),
      },
      {
        what: `Lighthouse, ${name}: largest contentful paint`,
        value: Math.round(of('largest-contentful-paint')),
        unit: 'ms',
        atMost: contentfulMaxMs,
        note: `estimated: ${Math.round(of('largest-contentful-paint', estimates))} ms`,
      },
      { what: `Lighthouse, ${name}: layout shift`, value: of('cumulative-layout-shift'), unit: '', atMost: 0 },
    );
  }
  return rows;
}

type Seen = Awaited<ReturnType<typeof once>>;

/** One run with a browser of its own, so that no cache helps. */
async function once(url: string, browser: string, throttlingMethod: 'devtools' | 'simulate') {
  const chrome = await launch({
    ...(browser === '' ? {} : { chromePath: browser }),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: categories,
      throttlingMethod,
    });
    if (!result) throw new Error(`Lighthouse says nothing about ${url}`);
    const { audits, categories: scored, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`Lighthouse did not see ${url}: ${runtimeError.message}`);
    const judged = ['accessibility', 'best-practices'].flatMap(
      (id) => scored[id]?.auditRefs.map((ref) => ref.id) ?? [],
    );
    // null: does not apply here, or is only for information
    const failed = judged.filter((id) => (audits[id]?.score ?? 1) < 1);
    return { audits, failed };
  } finally {
    chrome.kill();
  }
}

/** A checklist as in the middle of its work: a check has run on it. */
async function checklistWithWork(wizard: string): Promise<string> {
  const { path, token } = await startChecklist(wizard);
  const form = new FormData();
  form.set('file', await (await fetch(`${wizard}/practice/role-missing/file`)).blob(), 'practice.ionapi');
  form.set('checklist', token);
  await (
    await fetch(`${wizard}/api/verifications`, { method: 'POST', body: form, headers: { accept: 'application/json' } })
  ).text();
  return path;
}
