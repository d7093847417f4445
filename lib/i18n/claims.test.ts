import { describe, expect, test } from 'vitest';
import { checks } from '../checks/registry';
import { editions } from '../domain/reader/edition';
import { inforTerms } from '../guide/infor-terms';
import { guideSteps } from '../guide/registry';
import { isSourceKey, sources, type Certainty, type SourceKey } from '../guide/sources';
import { termSources } from '../guide/term-sources';
import { diagnosisOf, headlineOf, uncertainDiagnoses } from './check-words';
import { catalogue } from './catalogue';
import { claimParts, namedSources, sourcesIn, wordedSources } from './claims';
import { formatText } from './format';
import { defaultLocale } from './locales';
import { stepMessages, stepText } from './step-text';

/** What a message of the guide or of a check says of Infor, beside what a run has seen itself. */
const ofGuideAndChecks = [
  ...guideSteps.flatMap((step) => stepMessages(step).map((message) => ({ of: step.id, message }))),
  ...checks.flatMap(({ id, words }) =>
    Object.entries(words.codes).flatMap(([code, { meaning, fix }]) =>
      [meaning, ...fix].map((message) => ({ of: `${id}/${code}`, message })),
    ),
  ),
];

/** Words of pages that are no step and no check, and speak of Infor all the same: requests, editions, what comes next. */
const pages = [...catalogue]
  .filter(([key]) =>
    /^(?:request\.guide-|edition\.sign-|next\.(?:where|more|keep|rotate|retire|leaked)(?:-(?!title)|$))/.test(key),
  )
  .map(([of, message]) => ({ of, message }));
const messages = [...ofGuideAndChecks, ...pages];

/** What stands for a thing or a situation states nothing: the fields of the choices, and the mistakes themselves. */
const names = new Set(
  guideSteps.flatMap(({ words }) => [
    ...words.choices.map(({ field }) => field),
    ...words.mistakes.map(({ mistake }) => mistake),
  ]),
);

/** Words by which a message speaks of Infor: its parts, its programs, its file. */
const speaksOfInfor =
  /\b(?:Infor|M3|IFS|ION|Ming\.le|Portal|GRID|grid|MNS\d+|MRS\d+|SES\d+|EUID|IONAPI|UserAdmin|Novacura|[Ss]ervice [Aa]ccounts?|[Ss]copes?|[Rr]oles?|[Tt]okens?|[Gg]ateways?|[Tt]enants?|[Aa]pps?|[Pp]ortal|[Aa]uthorization server|<code>(?:saak|sask|ci|cs|iu|pu|ti|ot|sc)<\/code>)\b/;

/**
 * Messages that speak of Infor and claim nothing: they say what to do, what Ionboard does, what a run has shown, or what
 * was decided for this setup. Each begins as given here.
 */
const claimsNothing = [
  // what to do, with values of the reader's own
  'Make sure which of the two',
  'Make sure that {name} is the user',
  'Run the check with an',
  'Run the check with another',
  'Try the integration itself',
  'Show M3’s message',
  'If it stays so, ',
  'Show this check’s evidence',
  'If only M3 fails',
  // what Ionboard does, or may
  'Ionboard ',
  'Keys go only',
  'Find the file in the downloads',
  'Whoever ',
  // what a run has shown
  'The role may be there',
  'M3 answered, and said no',
  'M3 answers and knows the user',
  'Whether the role works',
  'The integration would act as',
  'MNS150MI is needed for this check only',
  'The user exists in M3',
  'The M3 suite is there',
  'A file can look complete',
  // what was decided for this setup
  'Free text. The other system’s name',
  'A role, a technical user and a way',
  'Each step has a person',
  // what others do
  'Look whether a proxy stands',
  'It could lead to another place',
  'For a shell that has',
  '{isListed, select, ',
  '{whose, select, theirs {Ask Infor support',
];

/** A message without the text that only a run fills in. */
const isExempt = (message: string) => claimsNothing.some((start) => message.startsWith(start));

test('no label of Infor’s screens is written out where its name in {…} follows the reader’s edition', () => {
  const labels = new Map(
    editions.flatMap((edition) => Object.entries(inforTerms(edition)).map(([name, label]) => [label, name])),
  );
  const written = messages.flatMap(({ of, message }) =>
    [...message.matchAll(/<ui>([^<{]+)<\/ui>/g)].flatMap(([, label = '']) =>
      labels.has(label) ? [`${of}: {${String(labels.get(label))}} for ${label}`] : [],
    ),
  );
  expect(written).toEqual([]);
});

test('nothing says “please”', () => {
  const all = [...messages, ...[...catalogue].map(([of, message]) => ({ of, message }))];
  expect(all.filter(({ message }) => /\bplease\b|\boops\b/i.test(message)).map(({ of }) => of)).toEqual([]);
});

describe('claims about Infor', () => {
  test('every key that a message names is in the table', () => {
    const unknown = messages.flatMap(({ of, message }) =>
      namedSources(message).flatMap((key) => (isSourceKey(key) ? [] : [`${of}: ${key}`])),
    );
    expect(unknown).toEqual([]);
  });

  test('every message that speaks of Infor has a source, or is known to claim nothing', () => {
    const bare = messages
      .filter(({ message }) => !names.has(message))
      .filter(({ message }) => speaksOfInfor.test(message.replace(/\{\w+\}/g, '')) || /\{\w+Path\}/.test(message))
      .filter(({ message }) => sourcesIn(message).length === 0 && !isExempt(message));
    expect(bare).toEqual([]);
  });

  test('no exemption is left over', () => {
    const idle = claimsNothing.filter(
      (start) => !messages.some(({ message }) => message.startsWith(start) && sourcesIn(message).length === 0),
    );
    expect(idle).toEqual([]);
  });

  test('every source is used', () => {
    const used = new Set<SourceKey>(messages.flatMap(({ message }) => sourcesIn(message)));
    for (const key of Object.values(termSources)) used.add(key);
    expect(Object.keys(sources).filter((key) => isSourceKey(key) && !used.has(key))).toEqual([]);
  });

  test('every source says where it stands, in one short sentence', () => {
    for (const [key, { says, where }] of Object.entries(sources)) {
      expect([key, where.trim() === '']).toEqual([key, false]);
      expect([key, formatText(says, {}, defaultLocale)]).toEqual([key, says]);
      for (const sentence of says.split(/(?<=[.:])\s+/))
        expect([key, sentence.split(' ').length < 25]).toEqual([key, true]);
    }
  });

  test('every label and path of Infor has a source', () => {
    for (const edition of editions) {
      expect(Object.keys(termSources).sort()).toEqual(Object.keys(inforTerms(edition)).sort());
    }
  });

  test('how many there are', () => {
    const count: Partial<Record<Certainty, number>> = {};
    let claims = 0;
    for (const { message } of messages) {
      for (const key of sourcesIn(message)) {
        claims += 1;
        const { certainty } = sources[key];
        count[certainty] = (count[certainty] ?? 0) + 1;
      }
    }
    console.info(`${messages.length} messages, ${claims} claims about Infor:`, count);
    expect(claims).toBeGreaterThan(messages.length / 2);
  });

  test('sources stand in no other words than these, and every tag is closed', () => {
    const held = new Set(pages.map(({ of }) => of));
    const strays = [...catalogue].filter(([key, message]) => message.includes('<src>') && !held.has(key));
    expect(strays).toEqual([]);
    for (const { of, message } of messages) {
      expect([of, message.match(/<src>/g)?.length ?? 0]).toEqual([of, message.match(/<\/src>/g)?.length ?? 0]);
    }
  });
});

describe('how sure a claim is', () => {
  const words = (message: string) =>
    claimParts(message, {}, ['cloud'], defaultLocale).map(({ mark, text }) => [mark, text]);

  test('is said behind the sentence where it is not documented', () => {
    expect(words('M3 needs a user.<src>m3-needs-user</src> Choose one.')).toEqual([
      [null, 'M3 needs a user.'],
      ['certainty', 'inferred'],
      [null, ' Choose one.'],
    ]);
    expect(words('Roles.<src>grid-two-roles</src>')).toContainEqual(['certainty', 'a vendor’s statement']);
    // the sentence says so itself
    expect(words('When it acts is not documented.<src>role-delay</src>')).toHaveLength(1);
  });

  test('is not said of what is documented, and never in plain text', () => {
    expect(words('It is disabled.<src>account-disabled</src>')).toEqual([[null, 'It is disabled.']]);
    expect(formatText('M3 needs a user.<src>m3-needs-user</src>', {}, defaultLocale)).toBe('M3 needs a user.');
  });

  test('of a menu path follows from the edition', () => {
    const path = 'Open <ui>{usersPath}</ui>.';
    const marked = (edition: (typeof editions)[number]) =>
      claimParts(path, {}, [edition], defaultLocale).some(({ mark }) => mark === 'certainty');
    expect(marked('cloud')).toBe(false);
    expect(marked('on-premises')).toBe(true);
  });

  test('stands on the page of the role, where a vendor and nobody else names the roles', () => {
    const step = guideSteps.find(({ id }) => id === 'grid-role');
    const groups = step ? wordedSources(stepMessages(step), defaultLocale) : [];
    expect(groups.map(({ certainty }) => certainty)).toEqual(['unknown', 'inferred', 'vendor', 'seen', 'documented']);
    const text = step && stepText(step, 'cloud', defaultLocale);
    expect(text?.notes.flat().filter(({ mark }) => mark === 'certainty').length).toBeGreaterThanOrEqual(1);
  });

  test('is told of a diagnosis that rests on it', () => {
    expect(uncertainDiagnoses()).toContain('token-claims/token-without-user');
    expect(uncertainDiagnoses()).not.toContain('file-format/file-empty');
    const diagnosis = diagnosisOf('token-claims', 'token-without-user', ['cloud'], defaultLocale);
    expect(diagnosis?.meaning).toContainEqual({ mark: 'certainty', text: 'inferred' });
  });
});

test('a mistake leads to a diagnosis that there is', () => {
  const leads = guideSteps.flatMap(({ words }) => words.mistakes.map(({ leadsTo }) => leadsTo));
  for (const lead of leads)
    if (lead) expect([lead, headlineOf(lead.check, lead.code, defaultLocale)]).not.toContain(null);
  expect(leads.filter((lead) => lead !== null).length).toBeGreaterThan(10);
});
