import { useLocation, useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';

/** A step inside a page, with an entry in the history: Back leaves the step, not the page. */
export interface Step {
  readonly inside: Accessor<boolean>;
  enter(): void;
  /** Goes back to where it was entered, and resolves when the browser is there. */
  leave(): Promise<void>;
}

/** A browser that does not go back must not keep anybody waiting. */
const LONGEST_WAIT_MS = 500;

/** Makes a step; one that begins inside another is left with it. */
export function createStep(): Step {
  const location = useLocation<{ readonly steps?: readonly string[] }>();
  const navigate = useNavigate();
  // Another one each time, so that what a reload finds in the history leads nowhere.
  const id = Math.random().toString(36).slice(2);
  const [inside, setInside] = createSignal(false);
  const steps = () => location.state?.steps ?? [];
  createEffect(on(() => steps().includes(id), setInside, { defer: true }));
  return {
    inside,
    enter() {
      setInside(true);
      const here = `${location.pathname}${location.search}${location.hash}`;
      const state = { steps: [...steps(), id] };
      navigate(here, { resolve: false, scroll: false, state });
    },
    leave() {
      setInside(false);
      const at = steps().indexOf(id);
      if (at < 0) return Promise.resolve();
      return new Promise((resolve) => {
        // The router answers the same event, and scrolls to where the page was.
        window.addEventListener('popstate', () => setTimeout(resolve), { once: true });
        setTimeout(resolve, LONGEST_WAIT_MS);
        navigate(at - steps().length);
      });
    },
  };
}
