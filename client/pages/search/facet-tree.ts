/** One value of a facet. A child is counted in its parent too. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly parent: string | null;
}

/**
 * The values in the order they are shown, children below their parent. Children
 * show once their family is chosen, so that the list stays short until then.
 */
export function shownValues(
  values: readonly FacetValue[],
  chosen: readonly string[],
): readonly FacetValue[] {
  const known = new Set(values.map(({ value }) => value));
  const isTop = ({ parent }: FacetValue) => parent === null || !known.has(parent);
  return values.filter(isTop).flatMap((top) => {
    const family = [top, ...values.filter(({ parent }) => parent === top.value)];
    return family.some(({ value }) => chosen.includes(value)) ? family : [top];
  });
}

/**
 * What is chosen after `value` was pressed. A child takes the place of its
 * parent and the other way round: both at once would say no more than the parent.
 */
export function toggled(
  values: readonly FacetValue[],
  chosen: readonly string[],
  value: string,
): readonly string[] {
  if (chosen.includes(value)) return chosen.filter((each) => each !== value);
  const parentOf = new Map(values.map((each) => [each.value, each.parent]));
  const isKin = (other: string) => parentOf.get(value) === other || parentOf.get(other) === value;
  return [...chosen.filter((other) => !isKin(other)), value];
}
