import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { budget } from './client/build/budget.ts';
import { precompile } from './client/build/precompile.ts';

const API = 'http://localhost:4000';

/** The address of the API while developing; the built client is served by the API itself. */
const proxy = Object.fromEntries(
  ['/graphql', '/anonymous', '/auth', '/schema.graphql', '/explorer', '/reference'].map((path) => [
    path,
    API,
  ]),
);

/** What every page needs. In one file it packs better than in the many that would be cut. */
const EVERY_PAGE =
  /node_modules\/(solid-js\/(?!store)|(@solidjs|@urql|@0no-co|wonka|gql\.tada)\/)|client\/(graphql\/(?!anonymous|action)|lib\/(title|words))/;

export default defineConfig({
  root: fileURLToPath(new URL('./client', import.meta.url)),
  plugins: [precompile(), solid(), budget({ entry: 'index.html', limitKilobytes: 45 })],
  server: { proxy },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // A font or picture in the page's address would need a looser content policy.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The list of what each page imports would weigh more than the wait it saves.
      resolveDependencies: (_file, deps, { hostType }) => (hostType === 'html' ? deps : []),
    },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'base', test: EVERY_PAGE }] },
        // The first load names every other file, and a hash cannot be packed.
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
      },
    },
  },
});
