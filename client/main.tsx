import './styles/main.css';
import { Router } from '@solidjs/router';
import { render } from 'solid-js/web';
import { createMemberClient } from './graphql/client.ts';
import { ClientProvider } from './graphql/query.ts';
import { Layout } from './pages/layout/Layout.tsx';
import { routes } from './routes.tsx';

const SIGN_IN = '/sign-in';

const client = createMemberClient({
  onSignedOut: () => {
    const { pathname } = window.location;
    if (pathname.startsWith(SIGN_IN)) return;
    // A new document, so that nothing of what was read stays in memory.
    window.location.assign(`${SIGN_IN}#${pathname}`);
  },
});

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app"');

render(
  () => (
    <ClientProvider value={client}>
      <Router root={Layout} scrollRestoration>
        {routes}
      </Router>
    </ClientProvider>
  ),
  root,
);

// The serif is fetched once the first screen stands. Without it the page reads as well.
requestAnimationFrame(() =>
  setTimeout(() => {
    import('./lib/serif.ts').then((serif) => serif.loadSerif()).catch(() => {});
  }),
);
