import type { ComponentProps } from 'react';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md border-2 px-5 py-2 text-base font-semibold no-underline disabled:cursor-not-allowed disabled:opacity-60';
const looks = {
  primary: 'border-accent bg-accent text-on-accent hover:brightness-110',
  secondary: 'border-control bg-sheet text-ink hover:border-ink',
} as const;

/** The look of a button, for links that are pressed like one. */
export const buttonClass = (look: keyof typeof looks = 'primary') => `${base} ${looks[look]}`;

/** A button. At least 44 px high, so that a thumb finds it. */
export function Button({
  look = 'primary',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  return <button type="button" {...rest} className={`${buttonClass(look)} ${className}`} />;
}
