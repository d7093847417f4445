import { fillTemplate } from '@/lib/domain/text/fill-template';
import { readableParams } from '@/lib/i18n/readable-params';
import type { FaultTemplate } from '@/lib/domain/file/file-preview';
import type { DiagnosisText } from '@/components/report/diagnosis';
import type { KnownCheck } from './check-stations';
import type { FoundFault } from './run-state';

/** A fault that the browser found, in the words that the report would have; `language` is theirs, a BCP 47 tag. */
export function diagnosisOf(
  fault: FoundFault,
  templates: Record<string, FaultTemplate>,
  checks: readonly KnownCheck[],
  language: string,
): DiagnosisText {
  const { check, code } = fault;
  const template = templates[fault.wordsKey];
  if (!template) {
    // a code without words fails a test of the checks; here the reader learns at least what was checked
    const title = checks.find(({ id }) => id === check)?.title ?? check;
    return { check, code, status: 'failed', observed: title, meaning: '', fix: [], owner: null, guideStep: null };
  }
  const params = readableParams(fault.params, language);
  const fill = (text: string) => fillTemplate(text, params);
  return {
    check,
    code,
    status: template.status,
    observed: fill(template.observed),
    meaning: fill(template.meaning),
    // an entry that is empty for these facts is left out
    fix: template.fix.map(fill).filter((step) => step.trim() !== ''),
    owner: template.owner,
    guideStep: template.guideStep,
  };
}
