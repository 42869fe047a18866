import { TOKENS } from '../reference/style.ts';

/** The bar, and the room that Altair leaves for it. */
export const EXPLORER_STYLE = `${TOKENS}
body { display: flex; flex-direction: column; height: 100vh; margin: 0; }
#bar {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  padding: 8px 16px;
  background: var(--paper);
  border-bottom: 1px solid var(--line);
  color: var(--ink);
  font: 15px/1.6 var(--sans);
}
#bar a { color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
#bar code { font: 14px/1.6 var(--mono); color: inherit; background: none; }
app-root { position: relative; flex: 1; }
app-root .main-container { position: absolute; inset: 0; height: auto; }
`;
