import type { Identity, Roles } from '@/lib/domain/report/report';
import { identityFacts, shownRoles } from '@/lib/domain/report/report-facts';
import { StationSign } from '@/components/ui/station';
import { ReportFacts } from './facts';
import { FilledText, Foreign } from './foreign';
import type { ReportWords } from './report-words';

/** Whom the service account acts as. */
export function IdentityFacts({ identity, words }: { identity: Identity; words: ReportWords }) {
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{words.actsAs}</h2>
      <ReportFacts facts={identityFacts(identity, words)} />
    </section>
  );
}

/** The roles that the user holds; the ones that count say so. */
export function RoleFacts({ roles, words }: { roles: Roles | null; words: ReportWords }) {
  const { shown, more } = roles ? shownRoles(roles) : { shown: [], more: 0 };
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{words.roles}</h2>
      {roles === null ? <p>{words.rolesUnread}</p> : null}
      {roles?.held.length === 0 ? <p>{words.rolesEmpty}</p> : null}
      <ul className="flex flex-wrap gap-2">
        {shown.map(({ name, isAccepted }, i) => (
          <li
            key={i}
            className={`flex min-w-0 items-center gap-2 rounded-full border py-0.5 ps-1 pe-3 ${isAccepted ? 'border-passed font-semibold' : 'border-rule ps-3 text-soft'}`}
          >
            {isAccepted ? <StationSign state="passed" /> : null}
            <Foreign>{name}</Foreign>
            {isAccepted ? <span className="text-sm text-passed">{words.rolesAccepted}</span> : null}
          </li>
        ))}
        {more > 0 ? (
          <li className="py-0.5 text-soft">
            <FilledText template={words.rolesMore} values={{ count: more }} />
          </li>
        ) : null}
      </ul>
      {roles && !shown.some(({ isAccepted }) => isAccepted) && roles.accepted.length > 0 ? (
        <p className="mt-2">
          {words.rolesNeeded} <Foreign>{roles.accepted.join(', ')}</Foreign>
        </p>
      ) : null}
    </section>
  );
}
