import { crashedSpec, crashedWords, skippedWords } from '../checks/common-words';
import type { AnyCheck, CodeWords } from '../checks/define-check';
import { type CheckOutcome, crashedCode, type RunEvent, type RunOutcome } from '../domain/report/outcome';
import { checks } from '../checks/registry';
import { checkIds, type CheckId, type CheckResult, type Owner, type Status } from '../domain/report/check';
import { editions, namedEditions, type Edition } from '../domain/reader/edition';
import { type FaultTemplate, faultTemplateKey, wordingChoices } from '../domain/file/file-preview';
import type { Report, VerificationEvent } from '../domain/report/report';
import type { TextPart } from '../domain/text/text-part';
import { inforTerms, type InforTerms } from '../guide/infor-terms';
import { wordsWithCode } from './catalogue';
import { claimParts, isUncertain, termsIn, wordedSources } from './claims';
import { formatText, type MessageValues } from './format';
import type { Locale } from './locales';
import { readableParams } from './readable-params';
import { placeholderValues, withOpenCounts } from './placeholder-values';

/** The reader of a report: language, and the edition of Infor where they chose one. */
export interface Reader {
  locale: Locale;
  /** null: told from the file, and where it leaves several open, all their names are said */
  edition: Edition | null;
}

const checkById = new Map<string, AnyCheck>(checks.map((check) => [check.id, check]));

const wordsOf = (check: string, code: string): CodeWords | null =>
  code === crashedCode ? crashedWords : (checkById.get(check)?.words.codes[code] ?? null);

const titleOf = (check: CheckId, locale: Locale) => formatText(checkById.get(check)?.words.title ?? check, {}, locale);

/** The titles of all checks, for a list that is shown before they ran. */
export function checkTitles(locale: Locale): Record<CheckId, string> {
  const titles: Partial<Record<CheckId, string>> = {};
  for (const id of checkIds) titles[id] = titleOf(id, locale);
  return titles as Record<CheckId, string>;
}

/** A diagnosis as a name, without parameters; null for a code that is not in the registry. */
export function headlineOf(check: string, code: string, locale: Locale): string | null {
  const words = wordsOf(check, code);
  return words ? formatText(words.headline, {}, locale) : null;
}

/** What a diagnosis means, read without a run: facts that only a run knows are left open. */
export interface Diagnosis {
  headline: TextPart[];
  checked: string;
  status: Status;
  owner: Owner | null;
  guideStep: string | null;
  observed: TextPart[];
  meaning: TextPart[];
  fix: TextPart[][];
}

/** Every code of every check: the addresses of the help pages. */
export const diagnosisIds = (): { check: string; code: string }[] =>
  checks.flatMap((check) => [...Object.keys(check.codes), crashedCode].map((code) => ({ check: check.id, code })));

/** What a reader's choice says that a run would say otherwise: which words are for on-premises only. */
const knownOf = (editions: readonly Edition[]): MessageValues =>
  editions.length === 1 ? { isOnPremises: editions[0] === 'on-premises' } : {};

/** The words of a code for its help page; null for a code that is not in the registry. */
export function diagnosisOf(
  check: string,
  code: string,
  editions: readonly Edition[],
  locale: Locale,
): Diagnosis | null {
  const definition = checkById.get(check);
  const spec = code === crashedCode ? crashedSpec : definition?.codes[code];
  const words = wordsOf(check, code);
  if (!definition || !spec || !words) return null;
  const rich = (message: string) =>
    withoutFourDots(
      claimParts(
        // the translation is opened: nobody translates a message that has been changed
        withOpenCounts(wordsWithCode(message, locale)),
        { ...placeholderValues(message), ...inforTerms(editions), ...knownOf(editions) },
        editions,
        locale,
      ),
    );
  return {
    headline: rich(words.headline),
    checked: titleOf(definition.id, locale),
    status: spec.status,
    owner: spec.owner,
    guideStep: spec.guideStep ?? null,
    observed: rich(words.observed),
    meaning: rich(words.meaning),
    fix: words.fix.map(rich),
  };
}

/** An open fact at the end of a sentence ends it: `…` takes the full stop with it. */
const withoutFourDots = (parts: TextPart[]): TextPart[] =>
  parts.map(({ mark, text }) => ({ mark, text: text.replaceAll('….', '…') }));

/** What the words of a code claim about Infor and where it is from, the weakest first. */
export function diagnosisSources(check: string, code: string, locale: Locale): ReturnType<typeof wordedSources> {
  const words = wordsOf(check, code);
  return words ? wordedSources([words.observed, words.meaning, ...words.fix], locale) : [];
}

/** The codes whose meaning or fix rests on something that Infor does not document, as `<check>/<code>`. */
export const uncertainDiagnoses = (): string[] =>
  diagnosisIds()
    .filter(({ check, code }) => {
      const words = wordsOf(check, code);
      return words !== null && [words.meaning, ...words.fix].some(isUncertain);
    })
    .map(({ check, code }) => `${check}/${code}`);

/** Whether the words of a code name something of Infor's screens that is called otherwise in another edition. */
export function namesScreens(check: string, code: string): boolean {
  const words = wordsOf(check, code);
  if (!words) return false;
  return [words.observed, words.meaning, ...words.fix].flatMap(termsIn).some(isCalledOtherwise);
}

const isCalledOtherwise = (term: keyof InforTerms): boolean =>
  new Set(editions.map((edition) => inforTerms(edition)[term])).size > 1;

/** Puts words on a code. */
export function wordOutcome(outcome: CheckOutcome, editions: readonly Edition[], locale: Locale): CheckResult {
  const { params, ...facts } = outcome;
  const values: MessageValues = { ...inforTerms(editions), ...readableParams(params, locale) };
  const text = (message: string, more: MessageValues = {}) => formatText(message, { ...values, ...more }, locale);
  const base = { ...facts, params, title: titleOf(outcome.id, locale) };
  if (outcome.status === 'skipped') {
    const cause = outcome.skippedBecause;
    return cause
      ? {
          ...base,
          observed: text(skippedWords.because, { cause: titleOf(cause, locale) }),
          meaning: text(skippedWords.meaning),
          fix: [],
        }
      : { ...base, observed: text(skippedWords.notAsked), meaning: text(skippedWords.notAskedMeaning), fix: [] };
  }
  const words = wordsOf(outcome.id, outcome.code) ?? crashedWords;
  return {
    ...base,
    observed: text(words.observed),
    meaning: text(words.meaning),
    fix: words.fix.map((step) => text(step)),
  };
}

/** Puts words on a whole run. */
export function wordRun(run: RunOutcome, reader: Reader): Report {
  const named = namedEditions(reader.edition, run.connection?.deployment);
  const { checks: outcomes, ...rest } = run;
  return { reportVersion: 1, ...rest, checks: outcomes.map((outcome) => wordOutcome(outcome, named, reader.locale)) };
}

/** Puts words on what happens during a run. `fileEditions` is what the file says, known before the first event. */
export function wordEvent(event: RunEvent, reader: Reader, fileEditions: readonly Edition[]): VerificationEvent {
  switch (event.type) {
    case 'run-started':
      return { ...event, checks: [...event.checks] };
    case 'check-started':
      return event;
    case 'check-finished':
      return {
        type: 'check-finished',
        check: wordOutcome(event.outcome, reader.edition ? [reader.edition] : fileEditions, reader.locale),
      };
    case 'run-finished':
      return { type: 'run-finished', report: wordRun(event.outcome, reader) };
  }
}

/** Arguments of the file stage's words that the browser fills in; choices among wordings are made here already. */
export const openArguments = [
  'line',
  'column',
  'properties',
  'missing',
  'property',
  'tenants',
  'tenantId',
  'gatewayRegion',
  'authorizationRegion',
  'expected',
];

/** The words of the checks of the stage `file`, with their parameters left open, by `faultTemplateKey`. */
export function fileFaultTemplates(locale: Locale, editions: readonly Edition[]): Record<string, FaultTemplate> {
  const open = Object.fromEntries(openArguments.map((name) => [name, `{${name}}`]));
  const entries = checks
    .filter((check) => check.stage === 'file')
    .flatMap((check) =>
      Object.entries(check.codes)
        .filter(([code, spec]) => spec.status !== 'passed' && code !== 'host-not-allowed')
        .flatMap(([code, spec]) =>
          choicesOf(code).map((values): [string, FaultTemplate] => {
            const words = wordsOf(check.id, code) ?? crashedWords;
            const text = (message: string) =>
              formatText(message, { ...inforTerms(editions), ...open, ...values }, locale);
            return [
              faultTemplateKey({ check: check.id, code, params: values }),
              {
                status: spec.status,
                title: titleOf(check.id, locale),
                observed: text(words.observed),
                meaning: text(words.meaning),
                fix: words.fix.map(text),
                owner: spec.owner,
                guideStep: spec.guideStep ?? null,
              },
            ];
          }),
        ),
    );
  return Object.fromEntries(entries);
}

const choicesOf = (code: string): readonly MessageValues[] => wordingChoices[code]?.facts ?? [{}];
