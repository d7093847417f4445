import { Foreign } from '@/components/report/foreign';
import { visibleText } from '@/lib/domain/text/visible-text';

interface TypedLinesProps {
  text: string;
  /** how many characters of it are shown */
  lengthMax: number;
}

/** Text that a person typed over several lines. Its line breaks stay; everything else that is not seen becomes seen. */
export function TypedLines({ text, lengthMax }: TypedLinesProps) {
  // cut before it is split: each line is made visible by itself
  const head = [...text.trim()];
  const cut = head.length > lengthMax ? `${head.slice(0, lengthMax - 1).join('')}…` : head.join('');
  return cut.split(/\r\n|\r|\n/).map((line, i) => (
    <span key={i} className="block min-h-[1lh]">
      <Foreign>{visibleText(line, lengthMax)}</Foreign>
    </span>
  ));
}
