import { everywhere, withBareRecord, withRecord } from '../answer-edits.ts';
import { healthyScenario } from '../define-scenario.ts';
import { BAD_GATEWAY, RESET, UNAVAILABLE } from '../gateway-replies.ts';
import { padded } from '../m3-shapes.ts';
import type { Scenario } from '../scenario.ts';

/** Good answers of M3 that look otherwise. */
const m3Answers: readonly Scenario[] = [
  healthyScenario({
    id: 'healthy-m3-v1',
    tenantId: 'M3V1_TST',
    title: 'M3 answers in the older shape, with padded values',
    behaviour: { m3: { kind: 'records', version: 1 } },
  }),
  healthyScenario({
    id: 'healthy-m3-v1-single',
    tenantId: 'M3V1SINGLE_TST',
    title: 'M3 answers in the older shape, with the only record as it is',
    behaviour: {
      m3: {
        kind: 'records',
        version: 1,
        answer: withBareRecord,
      },
    },
  }),
  healthyScenario({
    id: 'healthy-m3-wants-user',
    tenantId: 'M3WANTSUSER_TST',
    title: 'M3 wants the id of the user, which it tells itself',
    behaviour: { m3: { kind: 'records', wantsUserId: true } },
  }),
  healthyScenario({
    id: 'healthy-m3-padded',
    tenantId: 'M3PADDED_TST',
    title: 'M3 pads its values with blanks',
    behaviour: {
      m3: {
        kind: 'records',
        answer: withRecord((record) =>
          Object.fromEntries(Object.entries(record).map(([name, value]) => [name, padded(value)])),
        ),
      },
    },
  }),
  healthyScenario({
    id: 'healthy-m3-numbers',
    tenantId: 'M3NUMBERS_TST',
    title: 'M3 sends company and dates as numbers',
    behaviour: { m3: { kind: 'records', userData: { CONO: 100, FADT: 20_200_101, LADT: 99_999_999 } } },
  }),
  healthyScenario({
    id: 'healthy-m3-dates-blank',
    tenantId: 'M3DATESBLANK_TST',
    title: 'The dates of the M3 user are blank, and the division too',
    behaviour: { m3: { kind: 'records', userData: { FADT: '', LADT: ' ', DIVI: '' } } },
  }),
  healthyScenario({
    id: 'healthy-m3-dates-zero',
    tenantId: 'M3DATESZERO_TST',
    title: 'The dates of the M3 user are zero',
    behaviour: { m3: { kind: 'records', userData: { FADT: 0, LADT: '0' } } },
  }),
  healthyScenario({
    id: 'healthy-m3-few-fields',
    tenantId: 'M3FEWFIELDS_TST',
    title: 'M3 names only user and company, and no counts',
    behaviour: {
      m3: {
        kind: 'records',
        answer: ({ results = [] }) => ({ results }),
        userData: { FADT: null, LADT: null, NAME: null, FACI: null, WHLO: null },
      },
    },
  }),
];

/** Good answers that travel otherwise. */
const deliveries: readonly Scenario[] = [
  healthyScenario({
    id: 'healthy-gzip',
    tenantId: 'GZIP_TST',
    title: 'Answers come packed',
    behaviour: { delivery: everywhere('gzip') },
  }),
  healthyScenario({
    id: 'healthy-chunked',
    tenantId: 'CHUNKED_TST',
    title: 'Answers come in pieces, without their length',
    behaviour: { delivery: everywhere('chunked') },
  }),
  healthyScenario({
    id: 'healthy-untyped',
    tenantId: 'UNTYPED_TST',
    title: 'Answers do not say that they are JSON',
    behaviour: { delivery: everywhere('untyped') },
  }),
  healthyScenario({
    id: 'healthy-text-plain',
    tenantId: 'TEXTPLAIN_TST',
    title: 'Answers say that they are plain text',
    behaviour: { delivery: everywhere('text-plain') },
  }),
  healthyScenario({
    id: 'healthy-answers-with-bom',
    tenantId: 'ANSWERBOM_TST',
    title: 'Answers begin with a byte order mark',
    behaviour: { delivery: everywhere('with-bom') },
  }),
  healthyScenario({
    id: 'healthy-after-resets',
    tenantId: 'RESETONCE_TST',
    title: 'Every connection is cut once, and is good the second time',
    behaviour: { first: { token: RESET, identity: RESET, m3: RESET, revocation: RESET } },
  }),
  healthyScenario({
    id: 'healthy-after-outage',
    tenantId: 'OUTAGEONCE_TST',
    title: 'The gateway is out of service once, and good the second time',
    behaviour: { first: { identity: UNAVAILABLE, m3: BAD_GATEWAY } },
  }),
];

/** M3 last, as in a run, and then what travels otherwise at every endpoint. */
export const healthyM3Scenarios: readonly Scenario[] = [...m3Answers, ...deliveries];
