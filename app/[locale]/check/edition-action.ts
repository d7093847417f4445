'use server';

import { z } from 'zod';
import { fittingEdition, namedEditions, readEdition, type Edition } from '@/lib/domain/edition';
import { checkOutcomeSchema } from '@/lib/domain/outcome';
import { deployments } from '@/lib/domain/report';
import type { ReportFindings, ResultWords } from '@/lib/domain/result-words';
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
): Promise<ResultWords[] | null> {
  await ownSiteOnly();
  const chosen = readEdition(edition);
  if (checklist === null) await rememberEdition(chosen);
  else if (chosen !== null) {
    const { checklists } = runtime();
    const access = await checklists.open(checklist);
    if (access) await checklists.chooseEdition(access, chosen);
  }
  const findings = findingsSchema.safeParse(shown);
  if (!findings.success) return null;
  const { deployment, checks } = findings.data;
  const named = namedEditions(fittingEdition(chosen, deployment), deployment);
  const { locale } = await requestWords();
  return checks.map((outcome) => {
    const { id, title, observed, meaning, fix } = wordOutcome(outcome, named, locale);
    return { id, title, observed, meaning, fix };
  });
}
