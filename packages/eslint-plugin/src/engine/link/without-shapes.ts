import type { Resolved } from './resolved.ts';

/** What a value can be, without the interfaces that it is declared as where more is known. */
export function withoutShapes(values: readonly Resolved[]): readonly Resolved[] {
  if (!values.some(isShape)) return values;
  const others = values.filter((one) => !isShape(one));
  return others.some(({ type }) => type !== 'unknown' && type !== 'foreign') ? others : values;
}

/** Whether of a value nothing but the interface is known that it is declared as. */
export function isShape(value: Resolved): boolean {
  return (
    value.type === 'class-instance' && value.file.summary.classes[value.class]?.isShape === true
  );
}
