import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** The client's busiest page asks for four things at once. */
const MAX_ALIASES = 20;

/** Refuses an operation that asks for one thing under very many names, which no depth limit sees. */
export function aliasLimit(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(field) {
      if (!field.alias) return;
      aliases += 1;
      if (aliases !== MAX_ALIASES + 1) return;
      context.reportError(
        new GraphQLError(`Use at most ${MAX_ALIASES} aliases in one operation.`, {
          nodes: [field],
        }),
      );
    },
  };
}
