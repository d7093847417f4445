import { defineCheck } from '../define-check';

export const tokenRevocation = defineCheck({
  id: 'token-revocation',
  stage: 'cleanup',
  needs: ['access-token'],
  // the token is given back when nothing uses it any more
  after: ['token-claims', 'identity', 'grid-role', 'm3-api', 'm3-user', 'run-as'],
  isCleanup: true,
  reads: ['revocation'],
  evidenceOf: ['revocation'],
  codes: {
    revoked: { status: 'passed', owner: null },
    'revocation-unavailable': { status: 'passed', owner: null },
    'revocation-failed': { status: 'warning', owner: 'api-administrator' },
  },
  judge: ({ revocation: { isOffered, exchanges, expiresInSeconds } }) => {
    const life =
      expiresInSeconds === null ? { minutes: 0 } : { expiresInSeconds, minutes: Math.round(expiresInSeconds / 60) };
    if (!isOffered) return { code: 'revocation-unavailable', params: life };
    const isRevoked = exchanges.every(
      ({ outcome }) => outcome.ok && outcome.value.status >= 200 && outcome.value.status < 300,
    );
    return { code: isRevoked ? 'revoked' : 'revocation-failed', params: life };
  },
  words: {
    title: 'The test token was given back',
    codes: {
      revoked: {
        headline: 'The test token was given back',
        observed: 'The authorization server took the token back.',
        meaning: 'Nothing of this test stays valid.<src>token-revoked</src>',
        fix: [],
      },
      'revocation-unavailable': {
        headline: 'The token ends by itself',
        observed:
          'The file names no address to give tokens back. The token ends by itself{minutes, plural, =0 {.} one { after # minute.} other { after # minutes.}}',
        meaning: 'Ionboard has forgotten it. Nobody else has seen it.',
        fix: [],
      },
      'revocation-failed': {
        headline: 'The token was not taken back',
        observed:
          'The authorization server did not take the token back. It ends by itself{minutes, plural, =0 {.} one { after # minute.} other { after # minutes.}}',
        meaning: 'Ionboard has forgotten the token. This says nothing about the connection.',
        fix: [
          'Look at the evidence of this check. The revocation path in the file may be wrong.<src>token-revoked</src>',
          'If it stays so, show the evidence to Infor support.',
        ],
      },
    },
  },
});
