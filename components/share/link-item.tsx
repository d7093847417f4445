'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Foreign } from '@/components/report/foreign';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import type { LinkRow } from './link-row';
import type { ShareChoices } from './share-choices';
import type { ShareWords } from './share-words';

interface LinkItemProps {
  row: LinkRow;
  form: Pick<ComponentProps<'form'>, 'action' | 'onSubmit'>;
  durations: ShareChoices['durations'];
  defaultSeconds: string;
  words: ShareWords;
}

/** One link: whose it is, what it allows, until when, and how it is extended or revoked. */
export function LinkItem({ row, form, durations, defaultSeconds, words }: LinkItemProps) {
  return (
    <li className="border-t border-rule pt-3 pb-1.5">
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        <Foreign>{row.label}</Foreign>
        {row.isThis ? (
          <span className="rounded-full border border-control px-2.5 text-sm font-normal">{words.linksThis}</span>
        ) : null}
      </h3>
      <p className="leading-snug">{row.allows}</p>
      <p className="tabular text-sm text-soft">
        <span className={row.isOver ? 'font-semibold text-warning' : ''}>{row.end}</span>
        {' · '}
        {row.opened}
      </p>
      {/* new ones after a change, so that what was opened for it is closed */}
      <div key={row.end} className="mt-1 print:hidden">
        {row.extendName === null ? null : (
          <Folded summary={words.extend} name={row.extendName}>
            <form {...form} className="flex flex-wrap items-end gap-3">
              <input type="hidden" name="change" value="extend" />
              <input type="hidden" name="link" value={row.id} />
              <div className="min-w-[min(11rem,100%)]">
                <Choice
                  id={`extend-${row.id}`}
                  name="seconds"
                  label={words.extendFromNow}
                  defaultValue={defaultSeconds}
                  options={durations.map(({ seconds, text }) => ({ value: String(seconds), text }))}
                />
              </div>
              <Button type="submit">{words.extendSubmit}</Button>
            </form>
          </Folded>
        )}
        <Folded summary={words.revoke} name={row.revokeName}>
          <p className="max-w-[60ch]">{row.revokeText}</p>
          {row.revokeWarnings.map((text) => (
            <p key={text} className="max-w-[60ch] font-semibold">
              {text}
            </p>
          ))}
          {row.canRevoke ? (
            <form {...form} className="mt-3">
              <input type="hidden" name="change" value="revoke" />
              <input type="hidden" name="link" value={row.id} />
              <Button type="submit">{words.revokeSubmit}</Button>
            </form>
          ) : null}
        </Folded>
      </div>
    </li>
  );
}

/** What is done in two presses: the first shows what the second does. */
function Folded({ summary, name, children }: { summary: string; name: string; children: ReactNode }) {
  return (
    <details className="me-6 inline-block align-top open:block">
      <summary aria-label={name} className="unfold">
        {summary}
      </summary>
      <div className="pt-1 pb-3">{children}</div>
    </details>
  );
}
