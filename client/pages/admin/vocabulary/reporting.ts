import { type Accessor, batch, createContext, createSignal, useContext } from 'solid-js';
import { createAction } from '../../../graphql/action.ts';
import { useClient } from '../../../graphql/query.ts';
import { type Change, UndoMutation } from './change-operations.ts';

/** What the page says of the last change. */
export interface News {
  readonly tone: 'success' | 'error';
  readonly text: string;
  /** What the Undo beside it takes back. */
  readonly undo: Change | null;
}

/** How the parts of the page hear of each other's changes. */
export interface Reporting {
  readonly news: Accessor<News | null>;
  /** One more for each change: what depends on the vocabulary is then loaded again. */
  readonly version: Accessor<number>;
  readonly undoing: Accessor<boolean>;
  changed(change: Change): void;
  undo(change: Change): Promise<void>;
  /** Takes the news away, as when another part is opened. */
  clear(): void;
}

const ReportingContext = createContext<Reporting>();

/** Lets everything below report and hear of changes. */
export const ReportingProvider = ReportingContext.Provider;

/** See {@link Reporting}. */
export function useReporting(): Reporting {
  const reporting = useContext(ReportingContext);
  if (!reporting) throw new Error('Wrap the part in a ReportingProvider.');
  return reporting;
}

/** Starts without news. */
export function createReporting(): Reporting {
  const [news, setNews] = createSignal<News | null>(null);
  const [version, setVersion] = createSignal(0);
  const action = createAction(useClient(), UndoMutation, (data) => data.undoVocabularyChange);
  const tell = (text: string, undo: Change | null) =>
    batch(() => {
      setNews({ tone: 'success', text, undo });
      setVersion((number) => number + 1);
    });
  return {
    news,
    version,
    undoing: action.busy,
    changed: (change) => tell(change.sentence, change.undoable ? change : null),
    async undo(change) {
      const done = await action.run({ input: { id: change.id } });
      if (done) tell(`Undone: ${change.sentence}`, null);
      else setNews({ tone: 'error', text: action.failure() ?? '', undo: null });
    },
    clear: () => void setNews(null),
  };
}
