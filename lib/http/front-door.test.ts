import { describe, expect, test } from 'vitest';
import { judgeArrival } from './front-door';

describe('what is handed on', () => {
  test.each([
    ['GET', '/', '/'],
    ['HEAD', '/guide/create-app?a=%zz', '/guide/create-app?a=%zz'],
    ['POST', '/check', '/check'],
    ['PATCH', '/api/checklists/current/tasks/a%20b', '/api/checklists/current/tasks/a%20b'],
    ['GET', '/c/%E2%82%AC', '/c/%E2%82%AC'],
    ['GET', 'http://evil.example/guide?x=1', '/guide?x=1'],
    ['GET', 'https://evil.example', '/'],
  ])('%s %s as %s', (method, target, url) => {
    expect(judgeArrival(method, target)).toEqual({ url });
  });
  test.each(['/%', '/help/%ff/%ff', '/edition/%E0%A4%A', '/c/%ff/check?x=1'])(
    '%s as a page that is not there',
    (target) => {
      expect(judgeArrival('GET', target)).toEqual({ url: '/no-such-page' });
    },
  );
});

describe('what is refused', () => {
  test.each([
    ['TRACE', '/', 'page-method'],
    ['DELETE', '/guide', 'page-method'],
    ['PROPFIND', '/c/x', 'page-method'],
    ['TRACE', '/api/verifications', 'api-method'],
    ['get', '/api/health/live', 'api-method'],
    ['PATCH', '/api/checklists/current/tasks/%ff', 'bad-address'],
    ['OPTIONS', '*', 'bad-address'],
    ['GET', 'javascript:alert(1)', 'bad-address'],
    ['GET', 'http://', 'bad-address'],
    ['GET', '', 'bad-address'],
  ])('%s %s: %s', (method, target, refusal) => {
    expect(judgeArrival(method, target)).toEqual({ refusal });
  });
});
