import { type JSX, splitProps } from 'solid-js';
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx';

/** See {@link TextArea}. */
export type TextAreaProps = FieldTexts & JSX.TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines of text with their label, hint and error; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const [texts, rest] = splitProps(props, ['label', 'hint', 'error']);
  return (
    <FieldFrame {...texts}>
      {(control) => <textarea rows={4} class="control" {...rest} {...control} />}
    </FieldFrame>
  );
}
