import type { ReactNode } from 'react';
import type { PictureProps } from './picture-props';

/** The way from Ionboard through the network to M3: one line, and the stations on it. */
export function ConnectionWayPicture({ words, edition, numbers }: PictureProps) {
  const isOnPremises = edition === 'on-premises';
  return (
    <div className="rounded-lg border border-control bg-sheet p-5">
      <Stop name={words('common.product')} note={words('guide.way-ionboard')} isNameKept />
      <div className="relative my-1 flex items-center gap-2.5 py-3">
        <span className="absolute inset-y-0 start-[0.4375rem] w-0.5 -translate-x-px bg-control" />
        <span className="relative -ms-[0.3125rem] grid size-6 shrink-0 place-items-center rounded-full border-2 border-sheet bg-accent text-xs leading-none font-bold text-on-accent">
          <span translate="no">{numbers.network}</span>
        </span>
        <p className="grow border-b-2 border-dashed border-accent pb-1 font-semibold text-accent">
          {words('guide.way-network', { isOnPremises })}
        </p>
      </div>
      <Stop
        name={words('guide.way-authorization-server')}
        note={words('guide.way-token')}
        host={isOnPremises ? 'infor.example.com:443' : 'mingle-sso.eu1.inforcloudsuite.com'}
        line
      />
      <Stop
        name={words('guide.way-gateway')}
        note={words('guide.way-calls')}
        host={isOnPremises ? 'infor.example.com:7443' : 'mingle-ionapi.eu1.inforcloudsuite.com'}
        line
      />
      <Stop name="IFS" note={words('guide.way-ifs')} line isNameKept />
      <Stop name="M3" note={words('guide.way-m3')} isNameKept />
    </div>
  );
}

function Stop({
  name,
  note,
  host,
  line = false,
  isNameKept = false,
}: {
  name: string;
  note: string;
  host?: string;
  line?: boolean;
  isNameKept?: boolean;
}): ReactNode {
  return (
    <div className={`relative flex gap-4 ${line ? 'pb-5' : ''}`}>
      {line ? <span className="absolute start-[0.4375rem] top-5 bottom-0 w-0.5 -translate-x-px bg-control" /> : null}
      <span className="mt-1.5 size-3.5 shrink-0 rounded-full border-2 border-control bg-sheet" />
      <div className="min-w-0">
        <p className="font-bold" translate={isNameKept ? 'no' : undefined}>
          {name}
        </p>
        {host === undefined ? null : (
          <p translate="no" className="text-xs">
            {host.split('.').map((label, i) => (
              <span key={i}>
                {i === 0 ? null : <wbr />}
                {i === 0 ? label : `.${label}`}
              </span>
            ))}
          </p>
        )}
        <p className="text-soft">{note}</p>
      </div>
    </div>
  );
}
