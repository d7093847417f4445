import type { TaskRule } from '../domain/checklist/checklist-judgement';
import { taskIds, type TaskId } from '../domain/checklist/checklist';
import type { GuideStepId } from '../domain/reader/guide-step-id';

/** What a task of the checklist is: who can do it, what proves it, and its words in ICU syntax (`StepWords`). */
export interface TaskDefinition extends TaskRule {
  guideStep: GuideStepId | null;
  words: {
    /** what to do, as the row of a list; plain text */
    title: string;
    /** one sentence of help under it: where, and with which name */
    hint: string;
  };
}

const step = { answersFor: [], isOnDemand: false } as const;
const onDemand = { guideStep: null, isOnDemand: true } as const;

/*
 * Titles and hints name screens by the same terms as the steps (`infor-terms.ts`, with their sources). M3's programs:
 * MNS150, MNS151 and SES400 as the M3 checks name them.
 */
const definitions: Record<TaskId, Omit<TaskDefinition, 'id'>> = {
  'technical-user': {
    ...step,
    owner: 'user-administrator',
    guideStep: 'before-you-start',
    provedBy: ['identity', 'm3-user'],
    answersFor: ['m3-user', 'identity'],
    words: {
      title: 'Have a technical user that Infor and M3 know',
      hint: 'Such as <code>{technicalUser}</code>, with an M3 user and a company. Take no person’s account.',
    },
  },
  'network-access': {
    ...step,
    owner: 'network',
    guideStep: 'before-you-start',
    provedBy: ['authorization-server', 'gateway'],
    words: {
      title: 'Let Ionboard’s server reach Infor’s two hosts',
      hint: 'Outbound HTTPS to the gateway and to the authorization server.',
    },
  },
  'authorized-apps': {
    ...step,
    owner: 'api-administrator',
    guideStep: 'authorized-apps',
    provedBy: ['access-token'],
    words: {
      title: 'Open Authorized Apps and begin a new app',
      hint: 'In Infor: <ui>{authorizedAppsPath}</ui>, then <ui>+</ui>.',
    },
  },
  'create-app': {
    ...step,
    owner: 'api-administrator',
    guideStep: 'create-app',
    provedBy: ['access-token'],
    words: {
      title: 'Create the app',
      hint: 'Type <ui>{backendService}</ui>, a name and a description, then <ui>{save}</ui>.',
    },
  },
  'download-credentials': {
    ...step,
    owner: 'api-administrator',
    guideStep: 'download-credentials',
    provedBy: ['file-format', 'file-properties'],
    words: {
      title: 'Press Download Credentials',
      hint: 'It stands on the saved app, and opens the dialog of the next task.',
    },
  },
  'service-account': {
    ...step,
    owner: 'api-administrator',
    guideStep: 'service-account',
    provedBy: ['service-account', 'access-token', 'token-claims'],
    words: {
      title: 'Create the service account and download the file',
      hint: 'Turn on <ui>{createServiceAccount}</ui>, choose the technical user, then <ui>{download}</ui>.',
    },
  },
  'grid-role': {
    ...step,
    owner: 'user-administrator',
    guideStep: 'grid-role',
    provedBy: ['grid-role'],
    words: {
      title: 'Give the technical user a GRID role',
      hint: 'In Infor: <ui>{usersPath}</ui>, the user, <ui>{securityRoles}</ui>. <ui>{gridRunAsM3User}</ui>, or <ui>{gridAdministrator}</ui>.',
    },
  },
  'm3-user': {
    ...onDemand,
    owner: 'm3-security',
    provedBy: ['m3-user'],
    answersFor: ['m3-user', 'run-as'],
    words: {
      title: 'Let the user work in M3',
      hint: 'In M3: <ui>MNS150</ui> for the user, its company and its dates, <ui>MNS151</ui> for its companies.',
    },
  },
  'm3-authority': {
    ...onDemand,
    owner: 'm3-security',
    provedBy: ['m3-user'],
    answersFor: ['m3-user/m3-not-authorized', 'm3-user/m3-rejected', 'm3-user/m3-transaction-missing'],
    words: {
      title: 'Let the user call the programs of the integration',
      hint: 'In M3: <ui>SES400</ui>, for the programs that the integration calls.',
    },
  },
  'ionboard-settings': {
    ...onDemand,
    owner: 'operator',
    provedBy: ['file-endpoints', 'authorization-server', 'gateway', 'access-token'],
    answersFor: [],
    words: {
      title: 'Let Ionboard reach the tenant',
      hint: 'A setting of this Ionboard. The diagnosis has the line.',
    },
  },
  'infor-support': {
    ...onDemand,
    owner: 'infor',
    provedBy: ['m3-api'],
    answersFor: [],
    words: {
      title: 'Open a case with Infor support',
      hint: 'Only Infor can change what was found. The diagnosis says what to write.',
    },
  },
};

/** All tasks, in the order of the checklist. */
export const checklistTasks: readonly TaskDefinition[] = taskIds.map((id) => ({ id, ...definitions[id] }));

/** The tasks that a checklist begins with. */
export const firstTasks: readonly TaskDefinition[] = checklistTasks.filter((task) => !task.isOnDemand);

export const taskDefinition = (id: TaskId): TaskDefinition => ({ id, ...definitions[id] });
