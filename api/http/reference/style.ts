/** The client's colours and faces. No server imports its stylesheet, so a test holds them alike. */
export const TOKENS = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --surface: #ffffff;
  --ink: #1f1b16;
  --ink-2: #5c544a;
  --line: #e4dfd6;
  --accent: #a63c06;
  --mark: #ffe3a3;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15130f;
    --surface: #1e1b16;
    --ink: #f1ece3;
    --ink-2: #b5ac9e;
    --line: #37322a;
    --accent: #ff9a5c;
    --mark: #5a4310;
  }
}
`;

/** The reference page: one column on a phone, the table of contents beside it from 1000 px. */
export const REFERENCE_STYLE = `${TOKENS}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 17px/1.6 var(--sans);
  overflow-wrap: anywhere;
}
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 16px; top: 8px; background: var(--surface); padding: 8px; }
header, main, nav { padding: 16px; max-width: 72ch; }
h1 { font-size: 30px; line-height: 1.2; margin: 8px 0; }
h2 { font-size: 24px; line-height: 1.3; margin: 48px 0 8px; }
h3 { font-size: 19px; line-height: 1.4; margin: 0; font-family: var(--mono); }
p { margin: 4px 0; }
code { font: 15px/1.6 var(--mono); }
nav ul { list-style: none; margin: 0; padding: 0 0 0 16px; }
nav a, header li a { display: inline-block; padding: 4px 0; }
nav summary { cursor: pointer; padding: 8px 0; font-weight: 600; }
section.definition { border-top: 1px solid var(--line); margin-top: 32px; padding-top: 16px; }
.kind { color: var(--ink-2); font-size: 15px; }
.member { margin-top: 16px; padding-left: 16px; border-left: 2px solid var(--line); }
.member .member { margin-top: 8px; }
.member:target, .definition:target > h3 { background: var(--mark); }
.self { color: inherit; text-decoration: none; }
.self:hover { text-decoration: underline; }
@media (pointer: coarse) { nav a, header li a { padding: 10px 0; } }
@media (min-width: 1000px) {
  body { display: grid; grid-template-columns: 300px minmax(0, 1fr); }
  header { grid-column: 1 / -1; padding: 24px 32px 0; max-width: none; }
  nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 24px 16px 24px 32px; }
  main { padding: 0 32px 64px; }
}
`;
