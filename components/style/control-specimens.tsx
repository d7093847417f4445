'use client';

import { Button, buttonClass } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { CopyButton } from '@/components/ui/copy-button';
import { CopyByHand } from '@/components/ui/copy-by-hand';
import { FormField } from '@/components/ui/form-field';
import { Notice } from '@/components/ui/notice';
import { LanguageSwitch } from '@/components/ui/language-switch';
import { PageFault } from '@/components/ui/page-fault';
import { ProblemSummary } from '@/components/ui/problem-summary';
import { TermList, type TermWords } from '@/components/ui/term-list';
import { TextField } from '@/components/ui/text-field';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import { useState } from 'react';
import { Group, Specimen } from './specimen';

const copyWords = {
  copy: 'Copy',
  name: 'Copy the name',
  copied: 'Copied',
  byHand: { refused: 'The browser did not allow copying.', close: 'Close' },
};
const terms: TermWords = {
  title: 'Words of OAuth on this page',
  terms: [
    { term: 'access-token', name: '“access token”', says: 'A key that lasts for a short time.' },
    { term: 'scope', name: '“scope”', says: 'What an access token may be used for.' },
  ],
};
const field = { name: 'specimen', hint: 'Such as “Ada, security”.', defaultValue: '' };

/** Everything that is pressed, typed into or read beside it. */
export function ControlSpecimens() {
  const [isDialogOpen, setIsDialogOpen] = useState(false);
  return (
    <>
      <Group title="Buttons and links">
        <Specimen name="Button: primary, secondary, disabled; a link that looks like one">
          <div className="flex flex-wrap gap-3">
            <Button>Start the check</Button>
            <Button look="secondary">Choose another file</Button>
            <Button disabled>Start the check</Button>
            <Button look="secondary" disabled>
              Choose another file
            </Button>
            <a href="#buttons-and-links" className={buttonClass('secondary')}>
              A link
            </a>
          </div>
        </Specimen>
        <Specimen name="CopyButton: framed, quiet; CopyByHand, where the browser refuses">
          <div className="flex flex-wrap items-center gap-4">
            <CopyButton text="M3_Integration" words={copyWords} />
            <CopyButton text="M3_Integration" words={copyWords} look="quiet" />
            <Button look="secondary" onClick={() => setIsDialogOpen(true)}>
              Open CopyByHand
            </Button>
            {isDialogOpen ? (
              <CopyByHand
                text="M3_Integration"
                name={copyWords.name}
                words={copyWords.byHand}
                onClose={() => setIsDialogOpen(false)}
              />
            ) : null}
          </div>
        </Specimen>
        <Specimen name="ThemeSwitch">
          <ThemeSwitch words={{ label: 'Colours', system: 'As the system', light: 'Light', dark: 'Dark' }} />
        </Specimen>
        <Specimen name="LanguageSwitch">
          <LanguageSwitch
            label="Language"
            languages={[
              { tag: 'en', name: 'English' },
              { tag: 'sv', name: 'Svenska' },
            ]}
            shown="en"
          />
        </Specimen>
        <Specimen name="unfold">
          <details>
            <summary className="unfold">The picture in words</summary>
            <p>What unfolds.</p>
          </details>
        </Specimen>
      </Group>
      <Group title="Fields">
        <Specimen name="TextField: as it is, and refused">
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField {...field} id="field-empty" label="Who is it for" problem={undefined} />
            <TextField {...field} id="field-refused" label="Who is it for" problem="A link needs a name." />
          </div>
        </Specimen>
        <Specimen name="Choice: as it is, and refused">
          <div className="grid gap-5 sm:grid-cols-2">
            {[undefined, 'Choose one of them.'].map((problem, i) => (
              <Choice
                key={i}
                id={`choice-${String(i)}`}
                name="specimen"
                label="It lasts"
                defaultValue="14"
                options={[{ value: '14', text: '14 days' }]}
                problem={problem}
              />
            ))}
          </div>
        </Specimen>
        <Specimen name="FormField with a text of several lines">
          <FormField id="field-text" label="New comment">
            <textarea id="field-text" rows={2} className="field" />
          </FormField>
        </Specimen>
      </Group>
      <Group title="Notices">
        <Specimen name="Notice: warning, failed, done">
          <div className="grid gap-3">
            <Notice tone="warning" title="This link has ended">
              What you press now is not kept.
            </Notice>
            <Notice tone="failed">The change was not saved.</Notice>
            <Notice tone="done">The checklist was deleted.</Notice>
          </div>
        </Specimen>
        <Specimen name="ProblemSummary">
          <ProblemSummary title="Not saved">
            <a href="#field-refused">A link needs a name.</a>
          </ProblemSummary>
        </Specimen>
        <Specimen name="TermList: folded; on paper open">
          <TermList shown={['Send the access token.']} words={terms} />
          <TermList isOpen shown={['The scope is missing.']} words={terms} />
        </Specimen>
        <Specimen name="PageFault">
          <PageFault title="The page could not be shown" text="Nothing was kept." retry="Load the page again" />
        </Specimen>
      </Group>
    </>
  );
}
