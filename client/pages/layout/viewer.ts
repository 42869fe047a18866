import { createContext, useContext } from 'solid-js';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** Who is signed in here, asked once when the page opens. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      name
      role
    }
  }
`);

/** The signed-in member; null when nobody is, undefined while it is not known yet. */
export type Viewer = ResultOf<typeof ViewerQuery>['viewer'];

const ViewerContext = createContext<() => Viewer | undefined>(() => undefined);

/** Tells everything below who is signed in. */
export const ViewerProvider = ViewerContext.Provider;

/** Who is signed in; see {@link Viewer}. */
export function useViewer(): () => Viewer | undefined {
  return useContext(ViewerContext);
}

/** Whether the viewer reviews submissions; administrators do too. */
export function canReview(viewer: Viewer | undefined): boolean {
  return viewer?.role === 'REVIEWER' || viewer?.role === 'ADMIN';
}

/** Whether the viewer administers the group. */
export function canAdminister(viewer: Viewer | undefined): boolean {
  return viewer?.role === 'ADMIN';
}
