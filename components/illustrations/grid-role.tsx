import { suggestedValues } from '@/lib/guide/suggested-values';
import type { PictureProps } from './picture-props';
import { Bar, PressedButton, Ringed, Screen } from './screen';

/** A user's security roles, with the list of roles to choose from. */
export function GridRolePicture({ terms, edition, words, numbers }: PictureProps) {
  return (
    <Screen path={terms.usersPath}>
      <div className="p-4 @sm:p-5">
        <div className="mb-5 flex items-center justify-between gap-3">
          <p className="text-base font-bold">{suggestedValues.technicalUser}</p>
          <PressedButton label={terms.save} number={numbers.save} />
        </div>
        <div className="mb-5 flex items-center gap-6 border-b border-rule pb-3">
          <span className="w-12">
            <Bar width="whole" />
          </span>
          <Ringed number={numbers.tab}>
            <span className="block px-2 py-1 font-semibold">{terms.securityRoles}</span>
          </Ringed>
          <Ringed number={numbers.add}>
            <span className="block px-2.5 py-0.5 text-lg leading-6 font-bold">+</span>
          </Ringed>
        </div>
        <div className="rounded-md border border-control bg-sheet px-4 pt-3 pb-4 shadow-md">
          <RoleRow isTicked={false} />
          <Ringed number={numbers.role}>
            <RoleRow isTicked name={terms.gridRunAsM3User} />
          </Ringed>
          {edition === 'on-premises' ? null : (
            <>
              <p translate="yes" className="ps-12 pt-2 text-xs text-soft">
                {words('guide.picture-or')}
              </p>
              <RoleRow isTicked={false} name={terms.gridAdministrator} />
            </>
          )}
          <RoleRow isTicked={false} />
          <div className="mt-4 flex justify-end">
            <Ringed number={numbers.confirm}>
              <span className="block px-3 py-1.5 font-semibold">{terms.addAndClose}</span>
            </Ringed>
          </div>
        </div>
      </div>
    </Screen>
  );
}

function RoleRow({ name, isTicked }: { name?: string; isTicked: boolean }) {
  return (
    <p
      className={`flex items-center gap-3 py-2 pe-1.5 ${isTicked ? 'ps-1.5' : 'ps-4'} ${name === undefined ? '' : 'font-semibold'}`}
    >
      <span
        className={`grid size-4.5 shrink-0 place-items-center rounded-sm border-2 ${isTicked ? 'border-accent bg-accent text-on-accent' : 'border-control'}`}
      >
        {isTicked ? (
          <svg viewBox="0 0 16 16" className="size-3.5" fill="none" stroke="currentColor" strokeWidth="3">
            <path d="M3 8.5 6.5 12 13 4.5" />
          </svg>
        ) : null}
      </span>
      {name ?? <Bar />}
    </p>
  );
}
