import type { Identity, Roles } from '@/lib/domain/report';
import { identityFacts } from '@/lib/domain/report-facts';
import { StationSign } from '@/components/ui/station';
import { ReportFacts } from './facts';
import { Foreign } from './foreign';
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
  const names = new Set(roles?.accepted.map((name) => name.toLowerCase()));
  const isAccepted = (name: string) => names.has(name.toLowerCase());
  const held = roles?.held.toSorted((a, b) => Number(isAccepted(b)) - Number(isAccepted(a)));
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{words.roles}</h2>
      {held === undefined ? <p>{words.rolesUnread}</p> : null}
      {held?.length === 0 ? <p>{words.rolesEmpty}</p> : null}
      <ul className="flex flex-wrap gap-2">
        {held?.map((name, i) => (
          <li
            key={i}
            className={`flex min-w-0 items-center gap-2 rounded-full border py-0.5 ps-1 pe-3 ${isAccepted(name) ? 'border-passed font-semibold' : 'border-rule ps-3 text-soft'}`}
          >
            {isAccepted(name) ? <StationSign state="passed" /> : null}
            <Foreign>{name}</Foreign>
            {isAccepted(name) ? <span className="text-sm text-passed">{words.rolesAccepted}</span> : null}
          </li>
        ))}
      </ul>
      {roles && held && !held.some(isAccepted) && roles.accepted.length > 0 ? (
        <p className="mt-2">
          {words.rolesNeeded} <Foreign>{roles.accepted.join(', ')}</Foreign>
        </p>
      ) : null}
    </section>
  );
}
