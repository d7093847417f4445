import type { Outcome } from '../../infor/exchange';
import { readIfsAnswer, type IfsAnswer, type IfsUser } from '../../infor/ifs-answer';
import type { Artifacts } from '../artifacts';

/** The answer of IFS where one can be read: status 200, of bounded size. */
export function ifsAnswerIn(outcome: Outcome | undefined): IfsAnswer {
  if (!outcome?.ok || outcome.value.status !== 200 || outcome.value.isTooLarge) return { kind: 'unreadable' };
  return readIfsAnswer(outcome.value.body);
}

/** The IFS user of a run; null where IFS named none. */
export function ifsUserOf({ identity }: Pick<Artifacts, 'identity'>): IfsUser | null {
  const answer = ifsAnswerIn(identity.exchanges.at(-1)?.outcome);
  return answer.kind === 'user' ? answer.user : null;
}
