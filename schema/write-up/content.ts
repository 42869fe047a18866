import type { Measure } from '../../prisma/generated/client/client.ts';
import type { Effort, Result } from '../../prisma/generated/client/enums.ts';
import { builder, DOORS } from '../builder.ts';
import { EffortEnum, ResultEnum } from './enums.ts';

export interface AttemptShape {
  readonly tried: string;
  readonly failed: string;
}

export type MeasureShape = Pick<Measure, 'name' | 'before' | 'after' | 'unit'>;

/** What a write-up says, released or still on its way. */
export interface ContentShape {
  readonly title: string;
  readonly challenge: string;
  readonly context: string | null;
  readonly solution: string;
  readonly outcome: string;
  readonly result: Result;
  readonly effort: Effort;
  readonly lessons: string[];
  readonly phrases: string[];
}

const subGraphs = DOORS;

export const Attempt = builder.objectRef<AttemptShape>('Attempt').implement({
  description: 'What was tried before and failed.',
  subGraphs,
  fields: (t) => ({
    tried: t.exposeString('tried', { description: 'What was done.' }),
    failed: t.exposeString('failed', { description: 'Why it was not enough.' }),
  }),
});

export const MeasureType = builder.objectRef<MeasureShape>('Measure').implement({
  description: 'One number, before and after.',
  subGraphs,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What was measured.' }),
    before: t.exposeFloat('before', { description: 'The value before.' }),
    after: t.exposeFloat('after', { description: 'The value after.' }),
    unit: t.exposeString('unit', { description: 'The unit of both.' }),
  }),
});

export const WriteUpContent = builder.interfaceRef<ContentShape>('WriteUpContent').implement({
  description: 'What a write-up says, released or still on its way.',
  subGraphs,
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The whole in one line.' }),
    challenge: t.exposeString('challenge', { description: 'What hurt.' }),
    context: t.exposeString('context', {
      nullable: true,
      description: 'The setting, as far as it decides whether this transfers.',
    }),
    solution: t.exposeString('solution', { description: 'What was done.' }),
    outcome: t.exposeString('outcome', { description: 'What came of it.' }),
    result: t.expose('result', { type: ResultEnum, description: 'How it ended.' }),
    effort: t.expose('effort', { type: EffortEnum, description: 'How long it took.' }),
    lessons: t.exposeStringList('lessons', { description: 'What to do, or not to do, next time.' }),
    phrases: t.exposeStringList('phrases', {
      description: 'How a colleague would ask for this; searched first.',
    }),
  }),
});
