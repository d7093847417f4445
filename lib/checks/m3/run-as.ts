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
        meaning: 'The role works. Only reading calls were made.<src>m3-run-as</src>',
        fix: [],
      },
      'run-as-ignored': {
        headline: 'M3 ignores the wish to act as another',
        observed: 'M3 answered as {user}, although {runAs} was asked for.',
        meaning:
          'The likely causes: the role is missing, or it does not act in M3 yet.<src>m3-run-as-refusal role-delay</src>',
        fix: [
          'Open <ui>{usersPath}</ui>, the user, <ui>{securityRoles}</ui>. If neither <ui>{gridRunAsM3User}</ui> nor <ui>{gridAdministrator}</ui> is there, add one and press <ui>{save}</ui>.',
          'If it is there, wait some minutes and run the check again. How long a new role takes is not documented.<src>role-delay</src>',
          'On-premises, look whether the role is mapped: <ui>Configuration Manager › Security › Role Mappings</ui>.<src>grid-mapping</src>',
        ],
      },
      'run-as-refused': {
        headline: 'M3 refuses to act as another',
        observed: 'M3 does not let {user} act as {runAs}{hasMessage, select, true {. It says: “{message}”.} other {.}}',
        meaning:
          'The likely causes: the role is missing, or it does not act in M3 yet.<src>m3-run-as-refusal role-delay</src>',
        fix: [
          'Open <ui>{usersPath}</ui>, the user, <ui>{securityRoles}</ui>. If neither <ui>{gridRunAsM3User}</ui> nor <ui>{gridAdministrator}</ui> is there, add one and press <ui>{save}</ui>.',
          'If it is there, wait some minutes and run the check again. How long a new role takes is not documented.<src>role-delay</src>',
          'On-premises, look whether the role is mapped: <ui>Configuration Manager › Security › Role Mappings</ui>.<src>grid-mapping</src>',
        ],
      },
      'run-as-user-unknown': {
        headline: 'The user to run as is not in M3',
        observed: 'M3 does not know {runAs}{hasMessage, select, true {. It says: “{message}”.} other {.}}',
        meaning: 'The test needs an M3 user that exists.<src>m3-run-as</src> Nothing is said about the role.',
        fix: ['Look up a user in MNS150 and run the check with that one.<src>m3-user-sync</src>'],
      },
      'run-as-same-user': {
        headline: 'The test was asked for its own user',
        observed: '{runAs} is the user that the file acts as anyway.',
        meaning: 'Acting as oneself proves nothing about the role.<src>m3-run-as</src>',
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
