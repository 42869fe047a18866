import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { referencePage } from '../../api/http/reference/page.ts';
import { signedInSchema } from '../../schema/index.ts';
import { openServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let page: string;

beforeAll(async () => {
  server = await openServer();
  page = (await server.send('/reference')).text;
});
afterAll(() => server?.close());

const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
const linksOf = (html: string) => [...html.matchAll(/ href="([^"]+)"/g)].map(([, to]) => to ?? '');

describe('the reference', () => {
  test('is a page for everybody, that is looked up again when it may have changed', async () => {
    const { status, headers } = await server.send('/reference');
    const style = await server.send('/reference.css');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect([style.status, style.headers.get('content-type')]).toEqual([
      ...[200, 'text/css; charset=utf-8'],
    ]);
  });

  test('has a place for every type, field, argument and value', () => {
    const ids = new Set(idsOf(page));

    const missing = Object.values(signedInSchema.getTypeMap())
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap(placesOf)
      .filter((place) => !ids.has(place));

    expect(missing).toEqual([]);
    expect(ids.size).toBeGreaterThan(500);
  });

  test('describes each of them, as text and never as markup', () => {
    const schema = buildSchema(`
      type Query {
        "Is \`a < b\` & <script>alert(1)</script>?"
        field("At most \\"ten\\"." first: Int = 5, text: String = "<b>"): Thing
      }
      "A thing."
      type Thing { "Its name." name: String @deprecated(reason: "Ask for title.") }`);

    const html = referencePage(schema);

    expect(html).toContain(
      '<p>Is <code>a &lt; b</code> &amp; &lt;script&gt;alert(1)&lt;/script&gt;?</p>',
    );
    expect(html).toContain('At most &quot;ten&quot;.');
    expect(html).toContain('first: <a href="#Int">Int</a> = 5');
    expect(html).toContain('= &quot;&lt;b&gt;&quot;');
    expect(html).toContain('Deprecated: Ask for title.');
    expect(html).toContain('Given by <a href="#Query.field">Query.field</a>');
  });

  test('leads nowhere that is not there, and nowhere else', async () => {
    const ids = new Set(idsOf(page));
    const links = [...new Set(linksOf(page))];

    const inside = links.filter((link) => link.startsWith('#')).map((link) => link.slice(1));
    const outside = links.filter((link) => !link.startsWith('#'));

    expect(inside.filter((id) => !ids.has(id))).toEqual([]);
    expect(idsOf(page)).toHaveLength(ids.size);
    expect(outside.sort()).toEqual([
      '/',
      '/explorer',
      '/kindling.svg',
      '/reference.css',
      '/schema.graphql',
    ]);
  });

  test('needs no script, and no style that its policy would not let in', () => {
    expect(page).not.toMatch(/<script|<style| style=| on\w+=/i);
  });
});

function placesOf(type: GraphQLNamedType): string[] {
  const { name } = type;
  const own = ['Query', 'Mutation'].includes(name) ? [] : [name];
  if (isEnumType(type))
    return [...own, ...type.getValues().map((value) => `${name}.${value.name}`)];
  if (isInputObjectType(type))
    return [...own, ...Object.keys(type.getFields()).map((field) => `${name}.${field}`)];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const id = `${name}.${field.name}`;
    return [id, ...field.args.map((argument) => `${id}.${argument.name}`)];
  });
  return [...own, ...fields];
}
