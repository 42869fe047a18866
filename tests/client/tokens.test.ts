import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TOKENS } from '../../api/http/reference/style.ts';

const LIGHT = ':root';
const DARK = '@media (prefers-color-scheme: dark)';
const CHOSEN_DARK = ':root[data-theme="dark"]';

const client = readFileSync('client/styles/tokens.css', 'utf8');

test('the pages that the API makes itself have the colours and faces of the client', () => {
  const light = tokensAfter(LIGHT, TOKENS);
  const isServed = (token: string) => token in light;

  expect(light).toHaveProperty('--paper');
  expect(light).toEqual(tokensAfter(LIGHT, client, isServed));
  expect(tokensAfter(DARK, TOKENS)).toEqual(tokensAfter(DARK, client, isServed));
});

test('dark is the same, whether the system or the person asks for it', () => {
  expect(tokensAfter(CHOSEN_DARK, client)).toEqual(tokensAfter(DARK, client));
});

/** The custom properties of the block that follows, as far as they are wanted. */
function tokensAfter(start: string, css: string, isWanted = (_token: string) => true): object {
  const at = css.indexOf(start);
  if (at < 0) throw new Error(`Nothing begins with "${start}"`);
  const lines = css.slice(at, css.indexOf('}', at)).matchAll(/^\s*(--[\w-]+): (.+);$/gm);
  const tokens = [...lines].map(([, token = '', value]) => [token, value] as const);
  return Object.fromEntries(tokens.filter(([token]) => isWanted(token)));
}
