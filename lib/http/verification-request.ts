import 'server-only';
import type { LinkAccess } from '../checklists/link-access';
import type { InputArtifact } from '../checks/artifacts';
import { mayDo } from '../domain/checklist/checklist';
import { readEdition } from '../domain/reader/edition';
import { fileBytesMax } from '../domain/file/ionapi-file';
import { fail, ok, type Result } from '../domain/result';
import type { Reader } from '../i18n/check-words';
import { pickLocale } from '../i18n/locales';
import { wordsFor, type Words } from '../i18n/words';
import type { Runtime } from '../runtime';
import { accessNeeded, deadLink, notAllowed, outage, tooSlow } from './checklist-problems';
import { clientAddressOf } from './client-address';
import type { Problem } from './problem';
import { readForm } from './read-form';
import { isCrossSite } from './same-site';

/** Room for the multipart frame and the text parts beside the file. */
const formBytesMax = fileBytesMax + 16_384;
const textPartLengthMax = 200;

/** A verification that may run. */
export interface AcceptedVerification {
  bytes: Uint8Array;
  input: InputArtifact;
  reader: Reader;
  /** the checklist that the result is written to */
  checklist: LinkAccess | null;
  /** gives back the place that the run has among those that go on at the same time */
  release: () => void;
}

type Deps = Pick<Runtime, 'settings' | 'access' | 'limits' | 'runSlots' | 'fingerprint' | 'isOutage'> & {
  checklists: Pick<Runtime['checklists'], 'open'>;
};

/**
 * Judges a `POST /api/verifications`. Where there are several faults the order is a contract: cross-site, limit of the
 * address, not multipart, too large, no file, dead link or no access token, limit of the credential (docs/http-api.md).
 */
export async function acceptVerification(request: Request, deps: Deps): Promise<Result<AcceptedVerification, Problem>> {
  const { headers } = request;
  const early = wordsFor(pickLocale(null, headers.get('accept-language')));
  const refused = refuseEarly(headers, deps, early);
  if (refused) return fail(refused);
  if (!/^multipart\/form-data\s*(;|$)/i.test(headers.get('content-type') ?? '')) {
    return fail({
      status: 415,
      title: early('problem.not-multipart-title'),
      detail: early('problem.not-multipart-detail'),
    });
  }
  const form = await readForm(request, formBytesMax);
  if (!form.ok) return fail(formProblems[form.fault](early));
  return acceptForm(form.value, headers, deps);
}

/** What can be refused before the body is read. */
function refuseEarly(headers: Headers, { settings, limits }: Deps, words: Words): Problem | null {
  if (isCrossSite(headers, settings.PUBLIC_URL)) {
    return { status: 403, title: words('problem.cross-site-title'), detail: words('problem.cross-site-detail') };
  }
  const wait = limits.byAddress.wait(clientAddressOf(headers, settings.TRUSTED_PROXY_HOPS));
  return wait === null ? null : rateLimited(wait, words);
}

/** Judges a form that has been read: what the API and the page without JavaScript have in common. */
export async function acceptForm(
  form: FormData,
  headers: Headers,
  deps: Deps,
): Promise<Result<AcceptedVerification, Problem>> {
  const { settings, access, limits, runSlots, fingerprint } = deps;
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, textPartLengthMax) : null;
  };
  const locale = pickLocale(text('language'), headers.get('accept-language'));
  const words = wordsFor(locale);
  const files = form.getAll('file');
  const [file] = files;
  // a part without a file name arrives as text
  const sizeOf = (part: FormDataEntryValue) => (part instanceof File ? part.size : Buffer.byteLength(part));
  if (files.some((part) => sizeOf(part) > fileBytesMax)) return fail(tooLarge(words));
  if (files.length !== 1 || !(file instanceof File)) {
    return fail({ status: 400, title: words('problem.no-file-title'), detail: words('problem.no-file-detail') });
  }
  const checklist = await checklistOf(form, deps, words);
  if (!checklist.ok) return checklist;
  // whoever has a link was let in by somebody who may
  if (checklist.value === null && !access.mayStart(headers)) return fail(accessNeeded(words));
  const wait = limits.byAddress.count(clientAddressOf(headers, settings.TRUSTED_PROXY_HOPS));
  if (wait !== null) return fail(rateLimited(wait, words));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const credential = fingerprint(bytes);
  const credentialWait = credential === null ? null : limits.byCredential.count(credential);
  if (credentialWait !== null) {
    return fail({
      status: 429,
      title: words('problem.credential-limited-title'),
      detail: words('problem.credential-limited-detail', { minutes: Math.ceil(credentialWait / 60) }),
      retryAfterSeconds: credentialWait,
    });
  }
  const release = runSlots();
  if (!release) {
    return fail({
      status: 429,
      title: words('problem.busy-title'),
      detail: words('problem.busy-detail'),
      retryAfterSeconds: 10,
    });
  }
  const edition = readEdition(text('edition'));
  return ok({
    bytes,
    input: { runAs: text('runAs'), expectedTenant: text('expectedTenant') },
    reader: { locale, edition },
    checklist: checklist.value,
    release,
  });
}

/** The checklist that the run is for; null where it is for none. A part that is no token is a dead link, too. */
async function checklistOf(
  form: FormData,
  { checklists, isOutage }: Deps,
  words: Words,
): Promise<Result<LinkAccess | null, Problem>> {
  const [token, ...others] = form.getAll('checklist');
  if (token === undefined) return ok(null);
  if (typeof token !== 'string' || others.length > 0) return fail(deadLink(words));
  try {
    const access = await checklists.open(token);
    if (!access) return fail(deadLink(words));
    return mayDo(access.capability, 'contribute') ? ok(access) : fail(notAllowed(words));
  } catch (error) {
    if (!isOutage(error)) throw error;
    return fail(outage(words));
  }
}

const tooLarge = (words: Words): Problem => ({
  status: 413,
  title: words('problem.too-large-title'),
  detail: words('problem.too-large-detail'),
});
const malformed = (words: Words): Problem => ({
  status: 400,
  title: words('problem.malformed-title'),
  detail: words('problem.malformed-detail'),
});
const formProblems = { 'too-large': tooLarge, 'too-slow': tooSlow, malformed } as const;
const rateLimited = (seconds: number, words: Words): Problem => ({
  status: 429,
  title: words('problem.rate-limited-title'),
  detail: words('problem.rate-limited-detail'),
  retryAfterSeconds: seconds,
});
