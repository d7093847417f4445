'use server';

import { z } from 'zod';
import { fittingEdition, namedEditions, readEdition, type Edition } from '@/lib/domain/reader/edition';
import { checkOutcomeSchema } from '@/lib/domain/report/outcome';
import { deployments } from '@/lib/domain/report/report';
import type { EditionAnswer, ReportFindings, ResultWords } from '@/lib/domain/report/result-words';
import { wordOutcome } from '@/lib/i18n/check-words';
import { runtime } from '@/lib/runtime';
import { rememberEdition } from '../cookie-edition';
import { ownSiteOnly } from '../own-site';
import { requestWords } from '../request-words';

const findingsSchema = z.object({
  deployment: z.enum(deployments),
  checks: z.array(checkOutcomeSchema).max(100),
});

/**
 * Remembers an edition: on the checklist whose link is given, else in a cookie. Answers with the words of the findings
 * that the page shows, for this edition; they come from the page and go back to it, and are kept nowhere.
 */
export async function chooseEdition(
  checklist: string | null,
  edition: Edition | null,
  shown: ReportFindings | null,
): Promise<EditionAnswer> {
  await ownSiteOnly();
  const chosen = readEdition(edition);
  if (checklist === null) await rememberEdition(chosen);
  else if (chosen === null || !(await keepOn(checklist, chosen))) return { isKept: false, words: [] };
  return { isKept: true, words: await worded(chosen, shown) };
}

/** The words of the findings that the page shows, in the reader's language. */
export async function wordFindings(edition: Edition | null, shown: ReportFindings): Promise<readonly ResultWords[]> {
  await ownSiteOnly();
  return worded(readEdition(edition), shown);
}

async function worded(edition: Edition | null, shown: unknown): Promise<ResultWords[]> {
  const findings = findingsSchema.safeParse(shown);
  if (!findings.success) return [];
  const { deployment, checks } = findings.data;
  const named = namedEditions(fittingEdition(edition, deployment), deployment);
  const { locale } = await requestWords();
  return checks.map((outcome) => {
    const { id, title, observed, meaning, fix } = wordOutcome(outcome, named, locale);
    return { id, title, observed, meaning, fix };
  });
}

/** Whether the checklist took it: its link may have ended, or the database may not answer. */
async function keepOn(token: string, edition: Edition): Promise<boolean> {
  const { checklists, isOutage } = runtime();
  try {
    const access = await checklists.open(token);
    return access !== null && (await checklists.chooseEdition(access, edition)).ok;
  } catch (error) {
    if (!isOutage(error)) throw error;
    return false;
  }
}
