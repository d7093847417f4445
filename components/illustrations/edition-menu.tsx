import type { Edition } from '@/lib/domain/reader/edition';
import type { InforTerms } from '@/lib/guide/infor-terms';
import { Bar } from './screen';

/** Where an edition keeps its authorized apps, as small as a sign: a column of entries, or a grid of apps. */
export function EditionMenuPicture({ edition, terms }: { edition: Edition; terms: InforTerms }) {
  const [home = '', ...path] = terms.authorizedAppsPath.split(' › ');
  if (edition === 'cloud') return <ColumnMenu entry={home} child={terms.apiGateway} />;
  return (
    <AppMenu
      portal={edition === 'on-premises' ? home : null}
      menu={path.length > 2 ? (path[0] ?? '') : home}
      app={terms.apiGateway}
    />
  );
}

function ColumnMenu({ entry, child }: { entry: string; child: string }) {
  return (
    <div translate="no" className="flex h-44 overflow-hidden rounded-lg border border-control bg-sheet">
      <div className="flex w-3/5 flex-col gap-3 border-e border-rule bg-well p-3">
        <Lines />
        <Row />
        <p className="flex items-center gap-2 font-semibold">
          <Chevron />
          {entry}
        </p>
        <div className="ps-4">
          <p className="rounded-md px-2 py-1 font-semibold outline-2 outline-accent">{child}</p>
        </div>
        <Row />
      </div>
      <div className="grow p-4">
        <Bar width="whole" />
      </div>
    </div>
  );
}

function AppMenu({ portal, menu, app }: { portal: string | null; menu: string; app: string }) {
  return (
    <div translate="no" className="flex h-44 flex-col overflow-hidden rounded-lg border border-control bg-sheet">
      <div className="flex items-center gap-3 border-b border-rule bg-well px-3 py-2 text-xs font-semibold text-soft">
        <Dots />
        {menu}
        {portal === null ? null : <span className="ms-auto">{portal}</span>}
      </div>
      <div className="grid grow grid-cols-3 gap-2.5 p-3">
        {Array.from({ length: 6 }, (_, i) =>
          i === 4 ? (
            <div
              key={i}
              className="grid place-items-center rounded-md px-1 text-center font-semibold outline-2 outline-accent"
            >
              {app}
            </div>
          ) : (
            <div key={i} className="rounded-md border border-rule" />
          ),
        )}
      </div>
    </div>
  );
}

const icon = {
  viewBox: '0 0 16 16',
  className: 'size-3.5 shrink-0',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
} as const;

const Lines = () => (
  <svg {...icon}>
    <path d="M2 4h12M2 8h12M2 12h12" />
  </svg>
);
const Chevron = () => (
  <svg {...icon}>
    <path d="m3 6 5 5 5-5" />
  </svg>
);
const Dots = () => (
  <svg {...icon} fill="currentColor" strokeWidth={0}>
    <path d="M1 1h4v4H1zM6 1h4v4H6zM11 1h4v4h-4zM1 6h4v4H1zM6 6h4v4H6zM11 6h4v4h-4zM1 11h4v4H1zM6 11h4v4H6zM11 11h4v4h-4z" />
  </svg>
);
const Row = () => (
  <span className="flex items-center gap-2">
    <span className="size-3.5 shrink-0 rounded-sm bg-rule" />
    <span className="block h-2 w-3/5 rounded-full bg-rule" />
  </span>
);
