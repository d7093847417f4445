import { FilledText, Foreign } from '@/components/report/foreign';
import { visibleText } from '@/lib/domain/text/visible-text';

/** How much of a typed name is shown. */
export const shownNameMax = 100;

interface PersonProps {
  name: string;
  /** of the link that they came by */
  label: string;
  /** has places for `{name}` and `{label}` */
  template: string;
}

/** Who did something. A typed name proves nobody: the label of the link stands beside it, where it differs. */
export function Person({ name, label, template }: PersonProps) {
  const shown = visibleText(name, shownNameMax);
  if (name.trim() === label.trim()) return <Foreign>{shown}</Foreign>;
  return <FilledText template={template} values={{ name: shown, label: visibleText(label, shownNameMax) }} />;
}
