import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { EditionSwitch } from '@/components/guide/edition-switch';
import { HowToTell } from '@/components/guide/how-to-tell';
import { PeopleList } from '@/components/guide/people-list';
import { StepOverview } from '@/components/guide/step-overview';
import { editionAddress } from '@/lib/domain/reader/edition-address';
import { defaultEdition, documentedSteps, guideSteps, minutesOf } from '@/lib/guide/registry';
import { chosenEdition, editionSegments } from '@/lib/i18n/edition-pages';
import { pageWords } from '@/lib/i18n/page-words';

export const generateStaticParams = () => editionSegments.map((edition) => ({ edition }));
export const dynamicParams = false;

type Props = PageProps<'/[locale]/editions/[edition]/guide'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await pageWords(params);
  return { title: words('guide.overview-title') };
}

export default async function GuidePage({ params }: Props) {
  const words = await pageWords(params);
  const chosen = await chosenEdition(params);
  const shown = chosen ?? defaultEdition;
  return (
    <div className="grid max-w-[38rem] grid-cols-1 gap-x-16 gap-y-12 lg:max-w-none lg:grid-cols-[minmax(0,34rem)_minmax(0,26rem)] lg:justify-between">
      <div>
        <h1 className="text-verdict font-bold text-balance">{words('guide.overview-title')}</h1>
        <p className="mt-4 mb-6 text-lg leading-snug">
          {words('guide.overview-lead', { steps: documentedSteps.length, minutes: minutesOf(guideSteps) })}
        </p>
        <EditionSwitch
          words={words}
          chosen={chosen}
          shown={shown}
          choice={{ kind: 'address', of: (edition) => editionAddress(edition, '/guide') }}
          note={<HowToTell words={words} />}
        />
        <Link href="/guide/before-you-start" prefetch={false} className={`${buttonClass('primary')} mt-5 mb-10`}>
          {words('guide.begin')}
        </Link>
        <StepOverview words={words} edition={shown} />
      </div>
      <div>
        <h2 className="mb-3 text-xl font-bold">{words('guide.people-title')}</h2>
        <PeopleList words={words} />
        <p className="mt-8 mb-3">{words('guide.have-file-text')}</p>
        <Link href="/check" prefetch={false} className={buttonClass('secondary')}>
          {words('guide.to-check')}
        </Link>
      </div>
    </div>
  );
}
