import { defineCheck } from '../define-check';

const failed = { status: 'failed', owner: 'api-administrator' } as const;

/** Clocks may differ by this much without harm. */
const skewSecondsMax = 120;

export const tokenClaims = defineCheck({
  id: 'token-claims',
  stage: 'oauth',
  needs: ['access-token'],
  reads: ['claims'],
  evidenceOf: [],
  codes: {
    ok: { status: 'passed', owner: null },
    'token-opaque': { status: 'passed', owner: null },
    'token-tenant-mismatch': { ...failed, guideStep: 'download-credentials' },
    'token-without-user': { ...failed, guideStep: 'service-account' },
    'clock-skew': { status: 'warning', owner: 'operator' },
    'scopes-enforced': { status: 'warning', owner: 'api-administrator', guideStep: 'create-app' },
  },
  judge: ({ claims: { claims, fileTenant, hasScopes, receivedAt, serverTime } }) => {
    if (!claims) return { code: 'token-opaque', params: {} };
    if (claims.tenant !== null && claims.tenant.trim().toLowerCase() !== fileTenant.toLowerCase()) {
      return { code: 'token-tenant-mismatch', params: { tokenTenant: claims.tenant, tenantId: fileTenant } };
    }
    if (claims.tenant !== null && claims.identity2 === null) return { code: 'token-without-user', params: {} };

    const now = receivedAt / 1000;
    const begins = Math.max(claims.issuedAt ?? 0, claims.notBefore ?? 0);
    const isExpired = claims.expiresAt !== null && claims.expiresAt < now;
    if (isExpired || begins > now + skewSecondsMax) {
      const measured = serverTime === null ? 0 : now - serverTime / 1000;
      const isOurs = Math.abs(measured) > skewSecondsMax;
      // where our clock agrees with the server's, the token's own times are what is off
      const skew = isOurs ? measured : isExpired ? now - (claims.expiresAt ?? now) : now - begins;
      return {
        code: 'clock-skew',
        params: {
          skewSeconds: Math.round(skew),
          seconds: Math.abs(Math.round(skew)),
          whose: serverTime === null ? 'unknown' : isOurs ? 'ours' : 'theirs',
        },
      };
    }
    if (claims.areScopesEnforced && !hasScopes) return { code: 'scopes-enforced', params: {} };
    const hasUser = claims.identity2 !== null;
    return { code: 'ok', params: { tenantId: fileTenant, hasTenant: claims.tenant !== null, hasUser } };
  },
  words: {
    title: 'The token is for this tenant and carries a user',
    codes: {
      ok: {
        headline: 'The token is for this tenant and carries a user',
        observed:
          'The token names {hasTenant, select, true {tenant {tenantId}} other {no tenant}} and {hasUser, select, true {a user} other {no user}}. Nothing in it says that it is not valid now.',
        meaning:
          'This was read from the token, not verified. The gateway’s answer is the proof.<src>token-claims</src>',
        fix: [],
      },
      'token-opaque': {
        headline: 'Nothing can be read from the token',
        observed: 'The token is opaque: nothing can be read from it.',
        meaning:
          'That is normal for some installations.<src>token-opaque</src> The gateway’s answer is the proof.<src>token-claims</src>',
        fix: [],
      },
      'token-tenant-mismatch': {
        headline: 'The token is for another tenant',
        observed: 'The token is for tenant {tokenTenant}, the file for {tenantId}.',
        meaning:
          'The service account may belong to another tenant than the app.<src>token-claims file-edited</src> This was read from the token, not verified.',
        fix: [
          'Sign in to tenant {tenantId} and open <ui>{authorizedAppsPath}</ui>.',
          'Open the app, press <ui>{downloadCredentials}</ui>, set <ui>{createServiceAccount}</ui>, and use the new file.',
        ],
      },
      'token-without-user': {
        headline: 'The service account has no user',
        observed: 'The service account has no user: the token names none (claim Identity2).',
        meaning:
          'Most likely the user field was left blank at the download.<src>account-blank-user token-claims</src> M3 needs a user.<src>m3-needs-user</src> This was read from the token, not verified.',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui>, open the app and press <ui>{downloadCredentials}</ui>.',
          'Set <ui>{createServiceAccount}</ui> and choose the user under <ui>{userField}</ui>. Do not leave it blank.',
          'Press <ui>{download}</ui> and check the new file here.',
        ],
      },
      'clock-skew': {
        headline: 'A clock is wrong',
        observed:
          'By the clock of Ionboard’s server the token is not valid now. The difference is {seconds, plural, one {# second} other {# seconds}}.',
        meaning:
          '{whose, select, ours {That clock differs from the authorization server’s.} theirs {That clock agrees with the authorization server’s, so that the token’s own times are wrong.} other {Which clock is wrong is not certain.}} Programs that check a token’s time would refuse it.<src>token-times</src>',
        fix: [
          '{whose, select, theirs {Ask Infor support, on-premises those who run the authorization server, about the token’s times.} other {Set the clock of Ionboard’s server by a time server (NTP).}}',
        ],
      },
      'scopes-enforced': {
        headline: 'Scopes are enforced, and the file lists none',
        observed: 'The token says that scopes are enforced for this app. The file lists no scopes.',
        meaning:
          'Calls may be refused with HTTP 403, because no scope was asked for.<src>scopes-in-token scopes-forbidden</src>',
        fix: [
          'Open <ui>{authorizedAppsPath}</ui>, the app, and select the scopes for M3 and IFS, on the service account too.<src>scopes scope-m3 scope-ifs</src>',
          'Download the file again: it then lists the scopes.<src>scopes-file</src>',
        ],
      },
    },
  },
});
