import { type JSX, splitProps } from 'solid-js';
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx';

/** See {@link Field}. */
export type FieldProps = FieldTexts & JSX.InputHTMLAttributes<HTMLInputElement>;

/** One line of text with its label, hint and error. */
export function Field(props: FieldProps) {
  const [texts, rest] = splitProps(props, ['label', 'hint', 'error']);
  return (
    <FieldFrame {...texts}>
      {(control) => <input type="text" class="control" {...rest} {...control} />}
    </FieldFrame>
  );
}
