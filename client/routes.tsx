import type { RouteDefinition } from '@solidjs/router';
import { lazy } from 'solid-js';
import SearchPage from './pages/search/SearchPage.tsx';

/** Every address. All but the first screen load when they are asked for. */
export const routes: RouteDefinition[] = [
  { path: '/', component: SearchPage },
  {
    path: '/write-ups/:id',
    component: lazy(() => import('./pages/write-up/WriteUpPage.tsx')),
  },
  { path: '/browse', component: lazy(() => import('./pages/browse/BrowsePage.tsx')) },
  { path: '/compose', component: lazy(() => import('./pages/compose/ComposePage.tsx')) },
  { path: '/receipt', component: lazy(() => import('./pages/receipt/ReceiptPage.tsx')) },
  { path: '/mailbox', component: lazy(() => import('./pages/mailbox/MailboxPage.tsx')) },
  { path: '/review/:id?', component: lazy(() => import('./pages/review/ReviewQueuePage.tsx')) },
  { path: '/admin/members', component: lazy(() => import('./pages/admin/MembersPage.tsx')) },
  { path: '/admin/keys', component: lazy(() => import('./pages/admin/KeysPage.tsx')) },
  { path: '/admin/release', component: lazy(() => import('./pages/admin/ReleasePage.tsx')) },
  {
    path: '/admin/vocabulary',
    component: lazy(() => import('./pages/admin/vocabulary/VocabularyPage.tsx')),
  },
  { path: '/sign-in', component: lazy(() => import('./pages/sign-in/SignInPage.tsx')) },
  { path: '/sign-in/verify', component: lazy(() => import('./pages/sign-in/VerifyPage.tsx')) },
  { path: '/join', component: lazy(() => import('./pages/join/JoinPage.tsx')) },
  { path: '*', component: lazy(() => import('./pages/not-found/NotFoundPage.tsx')) },
];
