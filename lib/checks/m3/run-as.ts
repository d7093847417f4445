import { defineCheck } from '../define-check';
import { judgeRunAs } from './run-as-judgement';

const userAdministrator = { owner: 'user-administrator', guideStep: 'grid-role' } as const;

export const runAs = defineCheck({
  id: 'run-as',
  stage: 'm3',
  needs: ['m3-user'],
  isAsked: (input) => input.runAs !== null,
  reads: ['runAs', 'input'],
  evidenceOf: ['runAs'],
  codes: {
    'run-as-effective': { status: 'passed', owner: null },
    'run-as-ignored': { ...userAdministrator, status: 'failed' },
    'run-as-refused': { ...userAdministrator, status: 'failed' },
    'run-as-user-unknown': { status: 'failed', owner: 'm3-security', guideStep: 'grid-role' },
    'run-as-same-user': { ...userAdministrator, status: 'undecided' },
    'run-as-undecided': { status: 'undecided', owner: 'infor' },
  },
  judge: (artifacts) => judgeRunAs(artifacts.runAs, artifacts.input.runAs ?? ''),
  words: {
    title: 'M3 lets the user act as another',
    codes: {
      'run-as-effective': {
        headline: 'M3 lets the user act as another',
        observed: 'M3 answered as {runAs}, when {user} asked for it.',
        meaning: 'The role works. Only reading calls were made.',
        fix: [],
      },
      'run-as-ignored': {
        headline: 'M3 ignores the wish to act as another',
        observed: 'M3 answered as {user}, although {runAs} was asked for.',
        meaning: 'The role is missing, or has not arrived in M3 yet.',
        fix: [
          'Open <ui>{usersPath}</ui>, the user, <ui>{securityRoles}</ui>, and tick <ui>{gridRunAsM3User}</ui> or <ui>{gridAdministrator}</ui>.',
          'Press <ui>{addAndClose}</ui>, then <ui>{save}</ui>, and run the check again. How long a new role takes is not documented.',
        ],
      },
      'run-as-refused': {
        headline: 'M3 refuses to act as another',
        observed: 'M3 does not let {user} act as {runAs}: {message}',
        meaning: 'The role is missing, or has not arrived in M3 yet.',
        fix: [
          'Open <ui>{usersPath}</ui>, the user, <ui>{securityRoles}</ui>, and tick <ui>{gridRunAsM3User}</ui> or <ui>{gridAdministrator}</ui>.',
          'Press <ui>{addAndClose}</ui>, then <ui>{save}</ui>, and run the check again. How long a new role takes is not documented.',
        ],
      },
      'run-as-user-unknown': {
        headline: 'The user to run as is not in M3',
        observed: 'M3 does not know {runAs}: {message}',
        meaning: 'The test needs an M3 user that exists. Nothing is said about the role.',
        fix: ['Look up a user in MNS150 and run the check with that one.'],
      },
      'run-as-same-user': {
        headline: 'The test was asked for its own user',
        observed: '{runAs} is the user that the file acts as anyway.',
        meaning: 'Acting as oneself proves nothing about the role.',
        fix: ['Run the check with another M3 user.'],
      },
      'run-as-undecided': {
        headline: 'The run-as test gave no clear answer',
        observed: 'M3’s answer to the run-as test could not be read.',
        meaning: 'Whether the role works is not known.',
        fix: [
          'Run the check again in a few minutes.',
          'If it stays so, show the evidence of this check to Infor support.',
        ],
      },
    },
  },
});
