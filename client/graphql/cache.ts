import { cacheExchange } from '@urql/exchange-graphcache';
import { embeddedTypes } from './embedded-types.ts';

/** Which types an interface can be; `tests/client/cache.test.ts` holds it to the schema. */
export const possibleTypes: Record<string, string[]> = {
  Error: [
    'BelowMinimumError',
    'ConflictError',
    'InputValidationError',
    'NotFoundError',
    'SearchUnavailable',
  ],
  Node: [
    'ApiKey',
    'Domain',
    'Invitation',
    'Member',
    'Submission',
    'Synonym',
    'Vendor',
    'VocabularyChange',
    'WriteUp',
  ],
  WriteUpContent: ['Draft', 'WriteUp'],
};

/** The normalised cache of the signed-in graph; it is gone with the page. */
export function memberCache() {
  return cacheExchange({
    possibleTypes,
    ...(import.meta.env.DEV ? whileDeveloping() : {}),
  });
}

// Neither changes what is cached: they spare the developer warnings that mean nothing here.
function whileDeveloping() {
  return {
    // A type without an id is embedded anyway.
    keys: Object.fromEntries(embeddedTypes.map((name) => [name, () => null])),
    // Of a union, the fields of the other types are of course not there.
    logger: (severity: 'debug' | 'error' | 'warn', message: string) => {
      if (severity === 'debug' || message.startsWith('Invalid undefined')) return;
      console[severity](message);
    },
  };
}
