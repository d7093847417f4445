import { suggestedValues } from '@/lib/guide/suggested-values';
import type { PictureProps } from './picture-props';
import { Bar, Dialog, Field, PressedButton, Ringed, Screen } from './screen';

/** The dialog in which the service account is made. */
export function ServiceAccountPicture({ terms, numbers }: PictureProps) {
  return (
    <Screen path={terms.authorizedAppsPath}>
      <div className="bg-well p-4 @sm:p-6">
        <Dialog title={terms.downloadCredentials}>
          <div className="flex flex-col gap-5 pt-1">
            <div className="flex">
              <Ringed number={numbers.switch}>
                <p className="flex items-center gap-3 px-2 py-1.5 font-semibold">
                  <span className="flex h-5 w-9 shrink-0 justify-end rounded-full bg-accent p-0.5">
                    <span className="size-4 rounded-full bg-on-accent" />
                  </span>
                  {terms.createServiceAccount}
                </p>
              </Ringed>
            </div>
            <div>
              <Field label={terms.userField} number={numbers.user}>
                {suggestedValues.technicalUser}
              </Field>
              <div className="ms-2 me-2 mt-1 rounded-b-md border border-t-0 border-rule">
                <p className="bg-accent-wash px-3 py-1.5 font-semibold">{suggestedValues.technicalUser}</p>
                <p className="px-3 py-3">
                  <Bar />
                </p>
              </div>
            </div>
            <div className="mb-1 flex justify-end">
              <PressedButton label={terms.download} number={numbers.download} />
            </div>
          </div>
        </Dialog>
      </div>
    </Screen>
  );
}
