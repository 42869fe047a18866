import { ErrorState } from '../../ui/ErrorState.tsx';

/** What is shown in place of a page that broke or did not load. */
export function PageFailed(props: { readonly onRetry: () => void }) {
  return (
    <div class="page">
      <h1>This page could not be shown</h1>
      <ErrorState title="Something in the page failed" onRetry={props.onRetry}>
        <p>
          What you have written on this device is kept. Try again; if it stays like this, reload the
          page, since Kindling may have been updated.
        </p>
      </ErrorState>
    </div>
  );
}
