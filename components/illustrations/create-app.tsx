import { valuesToType } from '@/lib/i18n/step-text';
import type { PictureProps } from './picture-props';
import { Field, PressedButton, Screen } from './screen';

/** The form of a new app, filled in. */
export function CreateAppPicture({ terms, numbers, words }: PictureProps) {
  const { appName, appDescription } = valuesToType(words.locale);
  return (
    <Screen path={terms.authorizedAppsPath}>
      <div className="flex flex-col gap-5 p-5">
        <Field label={terms.nameField} number={numbers.name}>
          {appName}
        </Field>
        <Field label={terms.type} number={numbers.type} isChoice>
          {terms.backendService}
        </Field>
        <Field label={terms.description} number={numbers.description}>
          {appDescription}
        </Field>
        {numbers['grant-type'] === undefined ? null : (
          <Field label={terms.grantType} number={numbers['grant-type']} isChoice>
            {terms.passwordCredentials}
          </Field>
        )}
        <div className="mt-2 mb-2 flex justify-end">
          <PressedButton label={terms.save} number={numbers.save} />
        </div>
      </div>
    </Screen>
  );
}
