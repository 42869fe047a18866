import { useNavigate } from '@solidjs/router';
import { leftSearch } from '../../lib/left-search.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Leads to the results as they were left: same words, same place. */
export function BackToSearch() {
  const navigate = useNavigate();
  const left = leftSearch();
  const goBack = (event: MouseEvent) => {
    if (!left || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigate(-1);
  };
  return (
    <a class="back" href={`/${left?.fragment ?? ''}`} onClick={goBack}>
      <Icon name="back" /> {left ? 'Back to the results' : 'Search'}
    </a>
  );
}
