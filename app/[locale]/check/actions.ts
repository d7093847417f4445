'use server';

import { headers } from 'next/headers';
import type { CheckPageState } from '@/lib/domain/report/check-page-state';
import type { Problem } from '@/lib/http/problem';
import { readEdition } from '@/lib/domain/reader/edition';
import { acceptForm } from '@/lib/http/verification-request';
import { verificationReport } from '@/lib/http/verification-run';
import { runtime } from '@/lib/runtime';
import { rememberEdition } from '../cookie-edition';
import { ownSiteOnly } from '../own-site';

/**
 * The form of `/check` where JavaScript is off: the finished report in one answer. `proxy.ts` has refused forms that
 * are too large. Pasted text and practice files become the file part, so that one way leads
 * to the verdict.
 */
export async function verifyFile(_previous: CheckPageState, form: FormData): Promise<CheckPageState> {
  await ownSiteOnly();
  const deps = runtime();
  await putChosenSource(form);
  await rememberChosen(form);
  const accepted = await acceptForm(form, await headers(), deps);
  if (!accepted.ok) return refused(accepted.fault);
  const report = await verificationReport(accepted.value, deps.stopping, deps);
  return report.ok ? { ...report.value, refusal: null } : refused(report.fault);
}

const refused = ({ title, detail }: Problem): CheckPageState => ({
  report: null,
  recording: null,
  refusal: { title, detail },
});

/** Where JavaScript is off, the form is where an edition is chosen for the pages to come. */
async function rememberChosen(form: FormData): Promise<void> {
  if (form.has('edition') && !form.has('checklist')) await rememberEdition(readEdition(form.get('edition')));
}

/** A browser sends an empty file part where no file was chosen. */
async function putChosenSource(form: FormData): Promise<void> {
  const file = form.get('file');
  if (file instanceof File && (file.size > 0 || file.name !== '')) return;
  form.delete('file');
  const practice = form.get('practice');
  const text = form.get('text');
  if (typeof practice === 'string' && practice !== '') {
    const chosen = await runtime().practice?.file(practice);
    if (chosen) form.set('file', new File([chosen.bytes], chosen.name));
  } else if (typeof text === 'string' && text.trim() !== '') {
    form.set('file', new File([text], 'pasted.ionapi'));
  }
}
