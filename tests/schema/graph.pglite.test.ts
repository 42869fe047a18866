import { openTestDatabase } from '../support/database.ts';
import { graphSuite } from './graph.ts';

graphSuite(openTestDatabase);
