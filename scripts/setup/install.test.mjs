import { expect, test } from 'vitest';
import { whyInstallFailed } from './install.mjs';

test.each([
  ['npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED', /cannot reach its registry/],
  ['npm error code EAI_AGAIN', /cannot reach its registry/],
  ['npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /NODE_EXTRA_CA_CERTS/],
  ['npm error code E403', /refuses access/],
  ['npm error code EUSAGE', /does not match package\.json/],
  ['npm error code ENOSPC', /disk is full/],
  ['npm error code EPERM', /cannot be replaced/],
  ['npm error code ESOMETHING', /\(ESOMETHING\): npm's lines above say why/],
  ['', /npm's lines above say why/],
])('%j is told in one sentence', (complaint, sentence) => {
  expect(whyInstallFailed(complaint)).toMatch(sentence);
  expect(whyInstallFailed(complaint)).toMatch(/^Installing the dependencies failed[^\n]*\.$/);
});
