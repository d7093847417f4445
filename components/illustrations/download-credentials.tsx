import { suggestedValues } from '@/lib/guide/suggested-values';
import type { PictureProps } from './picture-props';
import { Bar, PressedButton, Screen } from './screen';

/** The saved app, with the button that has appeared. */
export function DownloadCredentialsPicture({ terms, numbers }: PictureProps) {
  return (
    <Screen path={terms.authorizedAppsPath}>
      <div className="p-5">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-5">
          <p className="text-sm font-bold">{suggestedValues.appName}</p>
          <PressedButton label={terms.downloadCredentials} number={numbers['download-credentials']} />
        </div>
        {[
          [terms.nameField, suggestedValues.appName],
          [terms.type, terms.backendService],
          [terms.description, null],
        ].map(([label, value]) => (
          <div key={label} className="flex items-center gap-4 border-t border-rule py-2.5">
            <span className="w-24 shrink-0 text-xs text-soft">{label}</span>
            <span className="min-w-0 grow">{value ?? <Bar width="long" />}</span>
          </div>
        ))}
        <div className="flex flex-col gap-4 border-t border-rule pt-4">
          <Bar width="long" />
          <Bar width="middle" />
        </div>
      </div>
    </Screen>
  );
}
