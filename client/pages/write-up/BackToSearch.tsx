import { useNavigate, useParams } from '@solidjs/router';
import { leftSearch } from '../../lib/left-search.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Leads to the results as they were left: same words, same place. */
export function BackToSearch() {
  const navigate = useNavigate();
  const params = useParams<{ id: string }>();
  const left = leftSearch();
  const goBack = (event: MouseEvent) => {
    // From the next write-up on, the page before is no longer the results.
    if (left?.id !== decodeURIComponent(params.id)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigate(-1);
  };
  return (
    <a class="back" href={`/${left?.fragment ?? ''}`} onClick={goBack}>
      <Icon name="back" /> {left ? 'Back to the results' : 'Search'}
    </a>
  );
}
