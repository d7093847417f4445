import 'server-only';
import { pickLocale } from '../i18n/locales';
import { wordsFor, type Words } from '../i18n/words';
import { apiMethods, pageMethods, refusalHeader } from './front-door';
import { problemResponse, type Problem } from './problem';

/** Answers a request that no route takes: one that was refused at the door, or an address that the API does not have. */
export function refuseAtDoor(request: Request): Response {
  const words = wordsFor(pickLocale(null, request.headers.get('accept-language')));
  return problemResponse(problemOf(request.headers.get(refusalHeader), words));
}

function problemOf(refusal: string | null, words: Words): Problem {
  switch (refusal) {
    case 'bad-address':
      return { status: 400, title: words('problem.bad-address-title'), detail: words('problem.bad-address-detail') };
    case 'page-method':
    case 'api-method':
      return {
        status: 405,
        title: words('problem.method-title'),
        detail: words('problem.method-detail'),
        allow: refusal === 'page-method' ? pageMethods : apiMethods,
      };
    default:
      return { status: 404, title: words('problem.no-route-title'), detail: words('problem.no-route-detail') };
  }
}
