import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('gives integrators a first query that the graph can answer', () => {
    const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
    const body = /-d '(\{"query".*\})'/.exec(readme)?.[1] ?? '';

    const { query } = JSON.parse(body) as { query: string };

    expect(validate(schema, parse(query))).toEqual([]);
  });

  it('explains every setting that api/env.ts reads', () => {
    const names = readFileSync('api/env.ts', 'utf8').matchAll(/'([A-Z]{2,}(?:_[A-Z]+)*)'/g);
    const settings = [...new Set([...names].map(([, name]) => name!))];

    const missing = settings.filter((name) => !readme.includes(`\`${name}\``));

    expect(settings).toContain('KINDLING_DATA_DIR');
    expect(missing).toEqual([]);
  });
});
