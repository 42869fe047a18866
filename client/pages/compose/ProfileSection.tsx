import type { Draft, DraftOrgType, DraftRole } from '../../lib/drafts.ts';
import { LEADERSHIP_ROLE_WORDS, ORG_TYPE_WORDS } from '../../lib/words.ts';
import { Select } from '../../ui/Select.tsx';

const NOT_SHOWN = { value: '', label: 'Not shown' };
const ORG_TYPES = [NOT_SHOWN, ...options(ORG_TYPE_WORDS)];
const ROLES = [NOT_SHOWN, ...options(LEADERSHIP_ROLE_WORDS)];

/** See {@link ProfileSection}. */
export interface ProfileSectionProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Pick<Draft, 'orgType' | 'leadershipRole'>>) => void;
}

/** How members will see the author: as nobody in particular, unless the author says more. */
export function ProfileSection(props: ProfileSectionProps) {
  return (
    <div class="profile-fields">
      <Select
        label="Kind of organization"
        options={ORG_TYPES}
        value={props.draft.orgType ?? ''}
        data-field="profile.orgType"
        onChange={(event) =>
          // The options are the graph's own values, and the empty one.
          props.onChange({ orgType: (event.currentTarget.value || null) as DraftOrgType | null })
        }
      />
      <Select
        label="Your role"
        options={ROLES}
        value={props.draft.leadershipRole ?? ''}
        data-field="profile.leadershipRole"
        onChange={(event) =>
          // The options are the graph's own values, and the empty one.
          props.onChange({
            leadershipRole: (event.currentTarget.value || null) as DraftRole | null,
          })
        }
      />
    </div>
  );
}

function options(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
