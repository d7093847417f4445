import type { PictureProps } from './picture-props';
import { Bar, menuEntry, menuOf, PressedButton, Ringed, Screen } from './screen';

/** The list of authorized apps, with the button that adds one. */
export function AuthorizedAppsPicture({ terms, numbers }: PictureProps) {
  return (
    <Screen path={menuOf(terms.authorizedAppsPath)}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-rule px-4 py-3">
        <p className="text-soft">{menuEntry(terms.availableApisPath)}</p>
        <Ringed number={numbers.menu}>
          <p className="px-2 py-1 font-semibold">{terms.authorizedApps}</p>
        </Ringed>
      </div>
      <div className="p-4">
        <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
          <p className="text-base font-bold">{terms.authorizedApps}</p>
          <PressedButton label={`+ ${terms.addNewApp}`} number={numbers.add} />
        </div>
        <div className="flex border-b border-rule pb-1.5 text-xs text-soft">
          <span className="w-3/5">{terms.nameField}</span>
          <span>{terms.type}</span>
        </div>
        {(['long', 'middle', 'long'] as const).map((width, i) => (
          <div key={i} className="flex items-center border-b border-rule py-3.5 last:border-b-0">
            <span className="w-3/5">
              <Bar width={width} />
            </span>
            <span className="w-2/5">
              <Bar width="long" />
            </span>
          </div>
        ))}
      </div>
    </Screen>
  );
}
