import type { Draft, DraftEffort, DraftResult } from '../../lib/drafts.ts';
import { EFFORT_WORDS, RESULT_WORDS } from '../../lib/words.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { AttemptRows } from './AttemptRows.tsx';
import { LineRows } from './LineRows.tsx';
import { MeasureRows } from './MeasureRows.tsx';
import { PhraseRows } from './PhraseRows.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { Question } from './Question.tsx';
import { SolvedAlready } from './SolvedAlready.tsx';
import { TagPicker } from './TagPicker.tsx';
import type { Vocabulary } from './vocabulary.ts';

/** See {@link ComposerForm}. */
export interface ComposerFormProps {
  readonly draft: Draft;
  readonly vocabulary: Vocabulary;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (part: Partial<Draft>) => void;
}

const RESULTS = Object.entries(RESULT_WORDS).map(([value, label]) => ({ value, label }));
const EFFORTS = Object.entries(EFFORT_WORDS).map(([value, label]) => ({ value, label }));

/** The questions of a write-up, in the order in which members will read the answers. */
export function ComposerForm(props: ComposerFormProps) {
  const tagError = (field: 'domains' | 'vendors') =>
    [field, ...props.draft[field].map((_, index) => `${field}.${index}`)]
      .flatMap((each) => props.errorOf(each) ?? [])
      .join(' ') || undefined;
  return (
    <>
      <div class="question question-text">
        <Field
          label="Title"
          hint={`One line that says what was hard, without naming anybody.\nFor example: Turning off 3,000 pagers without losing a page`}
          autocomplete="off"
          value={props.draft.title}
          error={props.errorOf('title')}
          data-field="title"
          onInput={(event) => props.onChange({ title: event.currentTarget.value })}
        />
      </div>
      <div class="question question-text">
        <TextArea
          label="The challenge"
          hint={`What hurt, whom, and how much?\nFor example: Nobody knew who carried which pager, and nights went unanswered.`}
          rows={5}
          value={props.draft.challenge}
          error={props.errorOf('challenge')}
          data-field="challenge"
          onInput={(event) => props.onChange({ challenge: event.currentTarget.value })}
        />
      </div>
      <SolvedAlready draft={props.draft} />
      <div class="question question-text">
        <TextArea
          label="The setting (optional)"
          hint={`What kind of place, in words that fit many.\nFor example: A regional system with about ten hospitals on one EHR.`}
          rows={2}
          value={props.draft.context}
          error={props.errorOf('context')}
          data-field="context"
          onInput={(event) => props.onChange({ context: event.currentTarget.value })}
        />
      </div>
      <Question
        title="What you tried that failed"
        optional
        prompt="This is what peers cannot find anywhere else. One attempt a row."
        example="Sent managers a monthly list; they stopped opening it."
      >
        <AttemptRows
          attempts={props.draft.attempts}
          errorOf={props.errorOf}
          onChange={(attempts) => props.onChange({ attempts })}
        />
      </Question>
      <div class="question question-text">
        <TextArea
          label="What you did in the end"
          hint={`The steps a peer could repeat on Monday.\nFor example: Every number was mapped to a role before the first one was switched off.`}
          rows={6}
          value={props.draft.solution}
          error={props.errorOf('solution')}
          data-field="solution"
          onInput={(event) => props.onChange({ solution: event.currentTarget.value })}
        />
      </div>
      <div class="question question-text">
        <TextArea
          label="The outcome"
          hint={`What is different now, and what is not?\nFor example: Pages went from 40,000 to 300 a month; the lab still has ten pagers.`}
          rows={4}
          value={props.draft.outcome}
          error={props.errorOf('outcome')}
          data-field="outcome"
          onInput={(event) => props.onChange({ outcome: event.currentTarget.value })}
        />
      </div>
      <div class="question question-text">
        <Choices
          legend="Did it work?"
          hint="A failure that is told plainly is worth as much as a success."
          options={RESULTS}
          value={props.draft.result}
          error={props.errorOf('result')}
          field="result"
          // The options are the graph's own values.
          onChoose={(value) => props.onChange({ result: value as DraftResult })}
        />
      </div>
      <Question
        title="Numbers, before and after"
        optional
        prompt="They make a write-up count as measured. Round them, so that they fit many places."
        example="Median time to review, from 34 to 2 days."
      >
        <MeasureRows
          measures={props.draft.measures}
          errorOf={props.errorOf}
          onChange={(measures) => props.onChange({ measures })}
        />
      </Question>
      <Question
        title="Lessons"
        optional
        prompt="What would you tell a friend who starts tomorrow? One a line."
        example="Ask the night shift first."
      >
        <LineRows
          noun="lesson"
          field="lessons"
          lines={props.draft.lessons}
          errorOf={props.errorOf}
          onChange={(lessons) => props.onChange({ lessons })}
        />
      </Question>
      <div class="question question-text">
        <Choices
          legend="How long did it take?"
          hint="From the decision until it worked, or until you stopped."
          options={EFFORTS}
          value={props.draft.effort}
          error={props.errorOf('effort')}
          field="effort"
          // The options are the graph's own values.
          onChoose={(value) => props.onChange({ effort: value as DraftEffort })}
        />
      </div>
      <div class="question question-text">
        <TagPicker
          label="Domains"
          hint="What is it about? One to three are plenty."
          tags={props.vocabulary.domains}
          chosen={props.draft.domains}
          error={tagError('domains')}
          field="domains"
          onChange={(domains) => props.onChange({ domains })}
        />
      </div>
      <div class="question question-text">
        <TagPicker
          label="Vendors"
          hint="Optional. Whose product plays a part? A vendor that few members use can point to you; leave it out if in doubt."
          tags={props.vocabulary.vendors}
          chosen={props.draft.vendors}
          error={tagError('vendors')}
          field="vendors"
          optional
          onChange={(vendors) => props.onChange({ vendors })}
        />
      </div>
      <Question
        title="How members will see you"
        optional
        prompt="As nobody in particular, unless you say more. Each fact makes the circle of who it could be smaller, and peers may remember what was said in a session: less is safer."
      >
        <ProfileSection draft={props.draft} onChange={props.onChange} />
      </Question>
      <Question
        title="How would a colleague ask for this?"
        prompt="Two to four lines as somebody in a hurry would type them. They are searched first, and decide whether it is found."
        example="how do we get rid of pagers"
      >
        <PhraseRows
          title={props.draft.title}
          phrases={props.draft.phrases}
          errorOf={props.errorOf}
          onChange={(phrases) => props.onChange({ phrases })}
        />
      </Question>
    </>
  );
}
