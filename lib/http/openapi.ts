import 'server-only';
import { z } from 'zod';
import { owners } from '../domain/report/check';
import {
  activityEntrySchema,
  capabilities,
  checklistSchema,
  commentSchema,
  linkSchema,
  taskSchema,
} from '../domain/checklist/checklist';
import {
  commentRequestSchema,
  extensionRequestSchema,
  linkRequestSchema,
  startRequestSchema,
  taskRequestSchema,
} from '../domain/checklist/checklist-requests';
import { reportSchema, verificationEventSchema } from '../domain/report/report';

/*
 * The description of the API, made of the schemas that requests are judged by and answers are typed with: what it says
 * cannot drift from what is done. OpenAPI 3.1, whose schemas are JSON Schema 2020-12.
 */

const problemSchema = z.object({
  type: z.literal('about:blank'),
  status: z.number().int(),
  title: z.string(),
  detail: z.string(),
});

const answers = {
  Problem: problemSchema,
  StaleTask: problemSchema.extend({ task: taskSchema }),
  Checklist: checklistSchema,
  Task: taskSchema,
  Comment: commentSchema,
  Link: linkSchema,
  Activity: z.object({ entries: z.array(activityEntrySchema) }),
  StartedChecklist: z.object({ id: z.string(), links: z.object({ manage: z.url() }) }),
  CreatedLink: z.object({
    id: z.string(),
    url: z.url(),
    capability: z.enum(capabilities),
    label: z.string(),
    owner: z.enum(owners).nullable(),
    expiresAt: z.string().nullable(),
  }),
  Report: reportSchema,
  VerificationEvent: verificationEventSchema,
} as const;

const requests = {
  StartRequest: startRequestSchema,
  TaskRequest: taskRequestSchema,
  CommentRequest: commentRequestSchema,
  LinkRequest: linkRequestSchema,
  ExtensionRequest: extensionRequestSchema,
} as const;

type Name = keyof typeof answers | keyof typeof requests;

/** Named schemas that refer to each other by name. */
function componentsOf(schemas: Record<string, z.ZodType>, io: 'input' | 'output'): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // answers may grow members; zod would close them
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

const json = (name: Name, mediaType = 'application/json') => ({
  content: { [mediaType]: { schema: { $ref: `#/components/schemas/${name}` } } },
});

const refusals = {
  400: 'not valid: a member is missing, wrong or unknown',
  401: 'the link is unknown, expired or revoked, or the access token is missing or wrong: one and the same answer',
  403: 'the link may not do this, or another web site made a browser send it',
  404: 'no such task or link, as far as this link can see',
  409: 'the link cannot be treated so',
  413: 'too large',
  415: 'another media type',
  429: 'too often; Retry-After has the seconds',
  503: 'the database does not answer, or the server is being stopped',
} as const;

/** Nothing, where the operator asks for nothing. */
const startSecurity = [{}, { accessToken: [] }];

interface Described {
  summary: string;
  /** the body */
  takes?: Name;
  /** status and body of success; null for none */
  gives: readonly [status: 200 | 201 | 204, name: Name | null];
  refuses: readonly (keyof typeof refusals)[];
  /** needs no link, but the operator's access token where that is asked for */
  isStart?: boolean;
  /** 409 carries the present task */
  isVersioned?: boolean;
}

function operation({ summary, takes, gives: [status, name], refuses, isStart, isVersioned }: Described) {
  const responses = Object.fromEntries([
    [String(status), { description: 'done', ...(name === null ? {} : json(name)) }],
    ...refuses.map((code) => [
      String(code),
      {
        description: isVersioned && code === 409 ? 'somebody else changed the task first' : refusals[code],
        ...json(isVersioned && code === 409 ? 'StaleTask' : 'Problem', 'application/problem+json'),
      },
    ]),
  ]) as Record<string, object>;
  return {
    summary,
    ...(isStart ? { security: startSecurity } : {}),
    ...(takes ? { requestBody: { required: true, ...json(takes) } } : {}),
    responses,
  };
}

const read = [401] as const;
const write = [400, 401, 403, 413, 415, 503] as const;
const idIn = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

const paths = () => ({
  '/api/checklists': {
    post: operation({
      summary: 'Start a checklist. The managing link is told here and never again',
      takes: 'StartRequest',
      gives: [201, 'StartedChecklist'],
      refuses: [400, 401, 403, 413, 415, 429, 503],
      isStart: true,
    }),
  },
  '/api/checklists/current': {
    get: operation({ summary: 'The checklist as this link shows it', gives: [200, 'Checklist'], refuses: read }),
    delete: operation({ summary: 'Delete it with everything on it', gives: [204, null], refuses: [401, 403] }),
  },
  '/api/checklists/current/tasks/{taskId}': {
    parameters: [idIn('taskId')],
    patch: operation({
      summary: 'Set the state of a task. Any version but the present one is refused',
      takes: 'TaskRequest',
      gives: [200, 'Task'],
      refuses: [...write, 404, 409],
      isVersioned: true,
    }),
  },
  '/api/checklists/current/tasks/{taskId}/comments': {
    parameters: [idIn('taskId')],
    post: operation({
      summary: 'Comment on a task',
      takes: 'CommentRequest',
      gives: [201, 'Comment'],
      refuses: [...write, 404],
    }),
  },
  '/api/checklists/current/links': {
    post: operation({
      summary: 'Make a link. Its address is told here and never again',
      takes: 'LinkRequest',
      gives: [201, 'CreatedLink'],
      refuses: write,
    }),
  },
  '/api/checklists/current/links/{linkId}': {
    parameters: [idIn('linkId')],
    patch: operation({
      summary: 'Let the same address live that long from now, also where it had expired',
      takes: 'ExtensionRequest',
      gives: [200, 'Link'],
      refuses: [...write, 404, 409],
    }),
    delete: operation({ summary: 'Revoke a link', gives: [204, null], refuses: [401, 403, 404, 409] }),
  },
  '/api/checklists/current/activity': {
    get: operation({ summary: 'What happened, newest first', gives: [200, 'Activity'], refuses: [401, 403] }),
  },
  '/api/checklists/current/events': {
    get: {
      summary: 'Server-sent events: first all tasks of this link, then each change. A `task` event carries a Task',
      parameters: [{ name: 'Last-Event-ID', in: 'header', schema: { type: 'string' } }],
      responses: {
        200: { description: 'a stream that ends with the link', content: { 'text/event-stream': {} } },
        401: { description: refusals[401], ...json('Problem', 'application/problem+json') },
      },
    },
  },
  '/api/verifications': {
    post: {
      summary: 'Verify an .ionapi file',
      security: startSecurity,
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: {
                file: { type: 'string', contentMediaType: 'application/octet-stream' },
                ...Object.fromEntries(
                  ['runAs', 'expectedTenant', 'language', 'edition', 'checklist'].map((name) => [
                    name,
                    { type: 'string' },
                  ]),
                ),
              },
            },
          },
        },
      },
      responses: {
        200: {
          description: 'the report, or by default its events, one JSON object a line',
          content: {
            'application/x-ndjson': { schema: { $ref: '#/components/schemas/VerificationEvent' } },
            'application/json': { schema: { $ref: '#/components/schemas/Report' } },
          },
        },
        ...Object.fromEntries(
          ([400, 401, 403, 413, 415, 429, 503] as const).map((code) => [
            String(code),
            { description: refusals[code], ...json('Problem', 'application/problem+json') },
          ]),
        ),
      },
    },
  },
  '/api/health/live': {
    get: { summary: 'Whether the process runs', security: [], responses: { 200: { description: 'it does' } } },
  },
  '/api/health/ready': {
    get: {
      summary: 'Whether it can work',
      security: [],
      responses: { 200: { description: 'it can' }, 503: { description: 'it cannot; `reason` says why' } },
    },
  },
  '/api/metrics': {
    get: {
      summary: 'What was counted, in the text format of Prometheus',
      security: [],
      responses: {
        200: { description: 'the metrics', content: { 'text/plain': { schema: { type: 'string' } } } },
        404: { description: 'the operator has not asked for metrics' },
      },
    },
  },
});

/** The OpenAPI document of this server. */
export const openApi = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Ionboard',
    version: '1',
    description:
      'Verifies .ionapi files and keeps checklists. Refusals are RFC 9457 problems. An unknown member in a request is refused; answers may grow members.',
  },
  servers: [{ url: publicUrl }],
  security: [{ link: [] }],
  paths: paths(),
  components: {
    securitySchemes: {
      link: { type: 'http', scheme: 'bearer', description: 'the token of a link: what stands behind /c/ in it' },
      accessToken: {
        type: 'apiKey',
        in: 'header',
        name: 'X-Access-Token',
        description: 'the operator’s access token, where the server asks for it; a check for a checklist needs none',
      },
    },
    schemas: { ...componentsOf(answers, 'output'), ...componentsOf(requests, 'input') },
  },
});
