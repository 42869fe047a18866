import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { definition, operation } from './definition.ts';

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly html: string;
  }[];
}

/** The whole graph as one page of plain HTML: it needs no script, and prints. */
export function referencePage(schema: GraphQLSchema): string {
  const chapters = chaptersOf(schema).filter(({ entries }) => entries.length > 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reference · Kindling</title>
<link rel="icon" href="/kindling.svg">
<link rel="stylesheet" href="/reference.css">
</head>
<body>
${HEADER}
<nav aria-label="Contents">
${chapters.map(contents).join('\n')}
</nav>
<main id="main">
${chapters.map(chapter).join('\n')}
</main>
</body>
</html>
`;
}

const HEADER = `<header>
<a class="skip" href="#main">Skip to the definitions</a>
<h1>Reference</h1>
<p>Everything that a program can ask of this group's knowledge base, at <code>/graphql</code>, signed
in or with a key: <code>Authorization: Bearer kd_...</code> A key reads what a member reads, and
changes nothing.</p>
<ul>
<li><a href="/">Kindling</a>: back to the knowledge base.</li>
<li><a href="/explorer">Explorer</a>: try it, with examples that run.</li>
<li><a href="/schema.graphql">Schema</a>: the same in the schema language.</li>
</ul>
</header>`;

function contents({ id, title, entries }: Chapter): string {
  const items = entries.map((entry) => `<li><a href="#${entry.id}">${entry.name}</a></li>`);
  return `<details${id === 'queries' ? ' open' : ''}>
<summary>${title}</summary>
<ul>
${items.join('\n')}
</ul>
</details>`;
}

function chapter({ id, title, entries }: Chapter): string {
  return `<h2 id="${id}">${title}</h2>\n${entries.map(({ html }) => html).join('\n')}`;
}

function chaptersOf(schema: GraphQLSchema): Chapter[] {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && type !== query && type !== mutation)
    .sort((a, b) => a.name.localeCompare(b.name));
  const all = (is: (type: GraphQLNamedType) => boolean) =>
    types.filter(is).map((type) => ({
      ...{ id: type.name, name: type.name, html: definition(type, schema) },
    }));
  return [
    { id: 'queries', title: 'Queries', entries: operations(query) },
    { id: 'mutations', title: 'Mutations', entries: operations(mutation) },
    { id: 'objects', title: 'Objects', entries: all(isObjectType) },
    { id: 'interfaces', title: 'Interfaces', entries: all(isInterfaceType) },
    { id: 'unions', title: 'Unions', entries: all(isUnionType) },
    { id: 'enums', title: 'Enums', entries: all(isEnumType) },
    { id: 'inputs', title: 'Inputs', entries: all(isInputObjectType) },
    { id: 'scalars', title: 'Scalars', entries: all(isScalarType) },
  ];
}

function operations(root: GraphQLObjectType | null | undefined): Chapter['entries'] {
  if (!root) return [];
  return Object.values(root.getFields()).map((field) => ({
    ...{ id: `${root.name}.${field.name}`, name: field.name, html: operation(root, field) },
  }));
}
