import { suggestedValues } from '@/lib/guide/suggested-values';
import type { PictureProps } from './picture-props';

type Entry = readonly [key: string, value: string, isSecret: boolean];

/** The shape of a file's first entries, and of its service account; a bar stands for each secret. */
const cloud: { app: readonly Entry[]; serviceAccount: readonly Entry[] } = {
  app: [
    ['ti', 'ACME_TST', false],
    ['ci', 'ACME_TST~', true],
    ['cs', '', true],
    ['iu', 'https://mingle-ionapi.…', false],
    ['pu', 'https://mingle-sso.…', false],
    ['ot', 'token.oauth2', false],
  ],
  serviceAccount: [
    ['saak', 'ACME_TST#', true],
    ['sask', '', true],
  ],
};
const onPremises: typeof cloud = {
  app: [
    ['ti', 'infor', false],
    ['ci', 'infor~', true],
    ['cs', '', true],
    ['iu', 'https://infor.example.com:7443', false],
    ['pu', 'https://…/InforIntSTS/', false],
    ['ot', 'connect/token', false],
  ],
  serviceAccount: [
    ['saak', 'infor#', true],
    ['sask', '', true],
  ],
};

/** What stands in the file, line by line. */
export function FileContentPicture({ words, edition }: PictureProps) {
  const { app, serviceAccount } = edition === 'on-premises' ? onPremises : cloud;
  return (
    <div className="overflow-hidden rounded-lg border border-control bg-sheet">
      <p className="border-b border-rule bg-well px-4 py-2 font-semibold" translate="no">
        {suggestedValues.fileName}
      </p>
      <div className="px-4 py-3 font-mono" translate="no">
        {app.map(([key, value, isSecret]) => (
          <Line key={key} name={key} value={value} isSecret={isSecret} />
        ))}
      </div>
      <div className="mx-2 mb-3 rounded-md border-2 border-accent bg-accent-wash px-2 py-1.5">
        <div className="font-mono" translate="no">
          {serviceAccount.map(([key, value, isSecret]) => (
            <Line key={key} name={key} value={value} isSecret={isSecret} />
          ))}
        </div>
        <p className="mt-1 font-semibold text-accent">{words('guide.picture-service-account')}</p>
      </div>
    </div>
  );
}

function Line({ name, value, isSecret }: { name: string; value: string; isSecret: boolean }) {
  return (
    <p className="flex items-center gap-3 py-1">
      <span className="w-10 shrink-0 text-soft">{name}</span>
      <span className="min-w-0 truncate">{value}</span>
      {isSecret ? <span className="h-2.5 min-w-6 grow rounded-full bg-control opacity-50" /> : null}
    </p>
  );
}
