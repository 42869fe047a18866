import { describe } from 'vitest';
import { createEmbeddedEngine } from '../../search/embedded.ts';
import { describeSearchEngine } from './contract.ts';

describe('the embedded engine', () => {
  describeSearchEngine(async () => createEmbeddedEngine(), 100);
});
