import type { ComponentProps } from 'react';

const looks = { primary: 'button button-primary', secondary: 'button' } as const;

/** The look of a button, for links that are pressed like one (app/styles/controls.css). */
export const buttonClass = (look: keyof typeof looks = 'primary') => looks[look];

/** A button. One primary button on a screen: what to press. */
export function Button({
  look = 'primary',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  return <button type="button" {...rest} className={`${looks[look]} ${className}`} />;
}
