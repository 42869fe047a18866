import { useTitle } from '../../lib/title.ts';

/** What is absent and what one may not see are told alike. */
export default function NotFoundPage() {
  useTitle(() => 'Page not found');
  return (
    <div class="page prose">
      <h1>This page is not here</h1>
      <p>
        The address may be mistyped, what it named may have been withdrawn, or it may not be open to
        you.
      </p>
      <p>
        <a href="/">Search the write-ups</a> to find what you were looking for.
      </p>
    </div>
  );
}
