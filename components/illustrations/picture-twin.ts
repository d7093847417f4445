import type { Edition } from '@/lib/domain/reader/edition';
import type { PictureControl } from '@/lib/guide/define-step';
import type { InforTerms } from '@/lib/guide/infor-terms';
import type { StepText } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';

/** What Infor's screens call the controls that drawings highlight. */
const labels: Record<Exclude<PictureControl, 'network'>, keyof InforTerms | '+'> = {
  menu: 'authorizedApps',
  add: '+',
  name: 'nameField',
  type: 'type',
  description: 'description',
  'grant-type': 'grantType',
  save: 'save',
  'download-credentials': 'downloadCredentials',
  switch: 'createServiceAccount',
  user: 'userField',
  download: 'download',
  tab: 'securityRoles',
  role: 'gridRunAsM3User',
  confirm: 'addAndClose',
};

interface TwinSource {
  text: StepText;
  edition: Edition;
  terms: InforTerms;
  words: Words;
}

/** The number of the action that presses a control, for the controls that are pressed. */
export function numbersOf(actions: StepText['actions']): Partial<Record<PictureControl, number>> {
  const numbers: Partial<Record<PictureControl, number>> = {};
  actions.forEach(({ control }, i) => {
    if (control !== null) numbers[control] ??= i + 1;
  });
  return numbers;
}

/** A picture for those who do not see it: what it shows, then each control that is highlighted, by its number. */
export function pictureTwin({ text, edition, terms, words }: TwinSource): string {
  const nameOf = (control: PictureControl): string => {
    if (control === 'network') return words('guide.way-network', { isOnPremises: edition === 'on-premises' });
    const label = labels[control];
    return label === '+' ? label : terms[label];
  };
  const marked = Object.entries(numbersOf(text.actions)).map(
    ([control, number]) => `${number} ${nameOf(control as PictureControl)}`,
  );
  const { text: shown } = text.picture;
  return marked.length === 0 ? shown : `${shown} ${words('guide.picture-marked', { list: marked.join(', ') })}`;
}
