import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  visit,
} from 'yaml';
import type { Path, Problem } from './problem.ts';
import type { Entry } from './read-entries.ts';

/** What stands between two lines of `---` at the top of a file. */
export interface FrontMatter {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** How many lines of the file it takes, its fences included; 0 where there is none. */
  readonly length: number;
}

const NOTHING = ['', '~', 'null'];
const FENCE = /^---[ \t]*$/;
/** YAML keeps `%`, `@` and `` ` `` for itself, but a person who writes `unit: %` means it. */
const FORGIVEN = ['BAD_SCALAR_START'];

/** The short fields as YAML between two lines of `---`, one thing a line. */
export function writeFrontMatter(fields: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(fields, { lineWidth: 0, blockQuote: false })}---\n`;
}

/** Reads the front matter of a file; every scalar stays text, for `unit: 1` is no number. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (!FENCE.test(lines[start] ?? '')) return { entries: [], problems: [], length: 0 };
  const end = lines.findIndex((line, at) => at > start && FENCE.test(line));
  if (end < 0) return refused(start + 1, 'has no second line of --- to end it.', start + 1);
  const length = end + 1;
  try {
    return { ...readYaml(lines.slice(start + 1, end).join('\n'), start + 1), length };
  } catch {
    // Nested thousands deep, or the like.
    return refused(
      start + 1,
      'cannot be read; it should be lines such as "effort: WEEKS".',
      length,
    );
  }
}

function readYaml(source: string, linesBefore: number): Omit<FrontMatter, 'length'> {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    ...{ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' },
    lineCounter: counter,
  });
  const lineAt = (offset: number) => linesBefore + Math.max(1, counter.linePos(offset).line);
  const problems = document.errors
    .filter(({ code }) => !FORGIVEN.includes(code))
    .map(({ pos, message }) => problem(lineAt(pos[0]), `cannot be read here: ${message}.`));
  readNothing(document);
  const { contents } = document;
  if (contents === null) return { entries: [], problems };
  if (!isMap(contents)) {
    const message = 'should be lines such as "effort: WEEKS".';
    return { entries: [], problems: [...problems, problem(linesBefore + 1, message)] };
  }
  return { entries: contents.items.map((pair) => entryOf(pair, document, lineAt)), problems };
}

/** All scalars are text here, so what says nothing must be told from a quoted "null". */
function readNothing(document: Document): void {
  visit(document, {
    Scalar(key, scalar) {
      const plain = key !== 'key' && scalar.type === Scalar.PLAIN;
      if (plain && NOTHING.includes(String(scalar.value))) scalar.value = null;
    },
  });
}

function entryOf(
  { key, value }: Pair,
  document: Document,
  lineAt: (offset: number) => number,
): Entry {
  const offsetOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined);
  return {
    name: isScalar(key) ? String(key.value) : '',
    value: isNode(value) ? value.toJS(document, { maxAliasCount: 0 }) : value,
    lineOf(within: Path) {
      const inner =
        within.length > 0 && isNode(value) && 'getIn' in value
          ? nearestNode(within, (path) => value.getIn(path, true))
          : undefined;
      return lineAt(offsetOf(inner) ?? offsetOf(key) ?? 0);
    },
  };
}

/** What is missing has no line of its own, so the row that lacks it names one. */
function nearestNode(path: Path, get: (path: Path) => unknown): unknown {
  for (let length = path.length; length > 0; length -= 1) {
    const node = get(path.slice(0, length));
    if (isNode(node)) return node;
  }
  return undefined;
}

function refused(line: number, message: string, length: number): FrontMatter {
  return { entries: [], problems: [problem(line, message)], length };
}

function problem(line: number, message: string): Problem {
  return { line, field: 'front matter', message };
}
