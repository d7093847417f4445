import { Fragment, type ReactElement, type ReactNode } from 'react';

/**
 * A value from a file, a tenant or a person: text only, kept apart from the sentence around it (direction), never
 * translated, and broken anywhere when it is long.
 */
export function Foreign({ children, isCode }: { children: string; isCode?: boolean }) {
  return (
    <bdi translate="no" className={`wrap-anywhere ${isCode ? 'font-mono text-[0.95em]' : ''}`}>
      {children}
    </bdi>
  );
}

/**
 * A text whose `{name}`s are filled in: text is foreign and kept apart from the sentence, numbers and elements are the
 * product's own.
 */
export function FilledText({
  template,
  values,
}: {
  template: string;
  values: Record<string, string | number | ReactElement>;
}) {
  return template.split(/\{(\w+)\}/).map((piece, i): ReactNode => {
    if (i % 2 === 0) return <Fragment key={i}>{piece}</Fragment>;
    const value = values[piece];
    return <Fragment key={i}>{typeof value === 'string' ? <Foreign>{value}</Foreign> : value}</Fragment>;
  });
}
