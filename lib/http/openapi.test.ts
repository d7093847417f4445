import { globSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApi } from './openapi';

const document = openApi('https://ionboard.corp.example');

test('is a valid OpenAPI document', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

/** the description itself, and what answers for addresses that do not exist */
const others = ['/api/openapi.json', '/api/[...rest]'];

test('describes every route of the API, and no other', () => {
  const routes = globSync('app/api/**/route.ts').map((file) =>
    file
      .replace(/\\/g, '/')
      .replace(/^app(.*)\/route\.ts$/, '$1')
      .replace(/\[(\w+)\]/g, '{$1}'),
  );
  expect(Object.keys(document.paths).sort()).toEqual(routes.filter((route) => !others.includes(route)).sort());
});

test('every reference leads to a schema', () => {
  const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !(name in document.components.schemas))).toEqual([]);
});

test('says that requests have no unknown members, and that answers may grow', () => {
  const { schemas } = document.components;
  for (const name of ['StartRequest', 'TaskRequest', 'CommentRequest', 'LinkRequest', 'ExtensionRequest'])
    expect([name, schemas[name]]).toEqual([name, expect.objectContaining({ additionalProperties: false })]);
  expect(JSON.stringify(schemas['Checklist'])).not.toContain('additionalProperties');
});
