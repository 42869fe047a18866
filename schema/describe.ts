import SchemaBuilder, {
  BasePlugin,
  type PothosInputFieldConfig,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { MAX_PAGE_SIZE } from './page.ts';

/** What the relay plugin defines by itself and cannot be given words for. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  first: `How many, from the beginning or from \`after\`: 1 to ${MAX_PAGE_SIZE}.`,
  after: 'The cursor behind which the page begins.',
  last: `How many, from the end or from \`before\`: 1 to ${MAX_PAGE_SIZE}.`,
  before: 'The cursor before which the page ends.',
};

const TOTAL = 'How many there are, over all pages.';

/** Gives a description to the arguments and totals of connections, so that none is without one. */
class DescribePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>) {
    if (field.name !== 'totalCount' || field.description) return field;
    return { ...field, description: TOTAL };
  }

  override onInputFieldConfig(field: PothosInputFieldConfig<Types>) {
    const description = field.description ?? ARGUMENTS[field.name];
    return description ? { ...field, description } : field;
  }
}

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      describe: DescribePlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin('describe', DescribePlugin);

export default 'describe' as const;
