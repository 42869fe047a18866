import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  print,
} from 'graphql';
import { escapeHtml, paragraph } from './html.ts';

/** A type with all that it has: what it is, where it stands, its fields with their arguments. */
export function definition(type: GraphQLNamedType, schema: GraphQLSchema): string {
  return `<section class="definition" id="${type.name}">
<h3>${self(type.name, type.name)}</h3>
${paragraph(type.description)}
${kindred(type, schema)}
${givenBy(type, schema)}
${members(type)}
</section>`;
}

/** A field of a root type, as a definition of its own. */
export function operation(root: GraphQLNamedType, field: GraphQLField<unknown, unknown>): string {
  const id = `${root.name}.${field.name}`;
  return `<section class="definition" id="${id}">
<h3>${self(id, field.name)}</h3>
<p><code>${signature(field)}</code></p>
${described(field)}
${field.args.map((argument) => input(argument, id)).join('\n')}
</section>`;
}

const self = (id: string, words: string) => `<a class="self" href="#${id}">${words}</a>`;

/** A type's name as a link to its definition, with its brackets and marks. */
function link(type: GraphQLType): string {
  if (isNonNullType(type)) return `${link(type.ofType)}!`;
  if (isListType(type)) return `[${link(type.ofType)}]`;
  return `<a href="#${type.name}">${type.name}</a>`;
}

function kindred(type: GraphQLNamedType, schema: GraphQLSchema): string {
  const lines: [string, readonly GraphQLNamedType[]][] = [];
  if (isObjectType(type) || isInterfaceType(type)) lines.push(['Is a', type.getInterfaces()]);
  if (isInterfaceType(type)) lines.push(['Is one of', schema.getPossibleTypes(type)]);
  if (isUnionType(type)) lines.push(['Is one of', type.getTypes()]);
  return lines
    .filter(([, types]) => types.length > 0)
    .map(([words, types]) => `<p class="kind">${words} ${types.map(link).join(', ')}</p>`)
    .join('\n');
}

function members(type: GraphQLNamedType): string {
  const { name } = type;
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields())
      .map((field) => output(field, name))
      .join('\n');
  if (isInputObjectType(type))
    return Object.values(type.getFields())
      .map((field) => input(field, name))
      .join('\n');
  if (isEnumType(type))
    return type
      .getValues()
      .map((value) => member(`${name}.${value.name}`, value.name, described(value)))
      .join('\n');
  return '';
}

function output(field: GraphQLField<unknown, unknown>, owner: string): string {
  const id = `${owner}.${field.name}`;
  const inner = field.args.map((argument) => input(argument, id)).join('\n');
  return member(id, signature(field), described(field) + inner);
}

function input(argument: GraphQLArgument | GraphQLInputField, owner: string): string {
  const id = `${owner}.${argument.name}`;
  return member(id, withDefault(argument), described(argument));
}

function member(id: string, code: string, inner: string): string {
  return `<div class="member" id="${id}"><code>${code}</code>${inner}</div>`;
}

function signature({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const inside = args.map(withDefault).join(', ');
  return `${name}${inside ? `(${inside})` : ''}: ${link(type)}`;
}

function withDefault({ name, type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return `${name}: ${link(type)}${value ? ` = ${escapeHtml(print(value))}` : ''}`;
}

function described(one: {
  description?: string | null | undefined;
  deprecationReason?: string | null | undefined;
}): string {
  const gone = one.deprecationReason ? paragraph(`Deprecated: ${one.deprecationReason}`) : '';
  return paragraph(one.description) + gone;
}

/** The fields that give a type, as links; scalars are given everywhere. */
function givenBy(type: GraphQLNamedType, schema: GraphQLSchema): string {
  const fields = isScalarType(type) ? [] : Object.values(schema.getTypeMap()).flatMap(fieldsOf);
  const links = fields
    .filter(({ field }) => getNamedType(field.type) === type)
    .map(({ owner, field }) => `<a href="#${owner}.${field.name}">${owner}.${field.name}</a>`);
  return links.length > 0 ? `<p class="kind">Given by ${links.join(', ')}</p>` : '';
}

function fieldsOf(type: GraphQLNamedType) {
  if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return [];
  return Object.values(type.getFields()).map((field) => ({ owner: type.name, field }));
}
