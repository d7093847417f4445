import type { ReactNode, Ref } from 'react';
import { ProblemSummary } from '@/components/ui/problem-summary';

interface FormTroubleProps {
  title: string;
  /** what to mend, with the field that it is about; several where several are */
  problems: readonly { fieldId: string; text: string }[];
  /** why it was refused although the form is in order */
  refusal: string | null;
  boxRef: Ref<HTMLDivElement>;
}

/** Why a form was not saved, above it; nothing where it was. */
export function FormTrouble({ title, problems, refusal, boxRef }: FormTroubleProps): ReactNode {
  if (problems.length === 0 && refusal === null) return null;
  return (
    <ProblemSummary title={title} boxRef={boxRef}>
      {refusal}
      {problems.length === 0 ? null : (
        <ul>
          {problems.map(({ fieldId, text }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`} className="inline-flex min-h-11 items-center">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </ProblemSummary>
  );
}
