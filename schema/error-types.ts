import { builder, DOORS } from './builder.ts';
import {
  BelowMinimumError,
  ConflictError,
  InputValidationError,
  type Issue,
  type KindlingError,
  NotFoundError,
} from './errors.ts';

export const ErrorInterface = builder.interfaceRef<KindlingError>('Error').implement({
  description: 'An expected failure.',
  subGraphs: DOORS,
  resolveType: (error) => error.name,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs.' }),
    message: t.exposeString('message', { description: 'A sentence; for people.' }),
    path: t.stringList({
      description: 'The way to the argument in question; empty when none is to blame.',
      resolve: ({ argument }) => [...argument],
    }),
  }),
});

const InputIssue = builder.objectRef<Issue>('InputIssue').implement({
  description: 'One thing to mend in the input.',
  subGraphs: DOORS,
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What would be right.' }),
    path: t.stringList({
      description: 'The way to the field, list positions as numbers.',
      resolve: ({ path }) => [...path],
    }),
  }),
});

builder.objectType(InputValidationError, {
  name: 'InputValidationError',
  description: 'The input cannot be taken as it is; nothing was changed.',
  interfaces: [ErrorInterface],
  subGraphs: DOORS,
  fields: (t) => ({
    issues: t.field({
      type: [InputIssue],
      description: 'Everything to mend, in the order of the input.',
      resolve: ({ issues }) => [...issues],
    }),
  }),
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'There is no such thing here for you.',
  interfaces: [ErrorInterface],
  subGraphs: DOORS,
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The state has moved on since you looked; nothing was changed.',
  interfaces: [ErrorInterface],
  subGraphs: DOORS,
});

builder.objectType(BelowMinimumError, {
  name: 'BelowMinimumError',
  description: 'A release now would be too small to hide its authors.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    waiting: t.exposeInt('waiting', { description: 'Approved submissions that wait.' }),
    minimum: t.exposeInt('minimum', { description: 'The least that are released at once.' }),
  }),
});
