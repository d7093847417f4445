import type { ReactNode } from 'react';

/** Components of one kind, under a heading that the page's own list leads to. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="mb-4 border-b-2 border-ink pb-1 text-xl font-bold">
        {title}
      </h2>
      <div className="grid gap-8">{children}</div>
    </section>
  );
}

/** One component in one state, with the name that the code gives it. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <p className="mb-2 font-mono text-sm text-soft" translate="no">
        {name}
      </p>
      {children}
    </div>
  );
}
