import type { BindingSummary, ObjectValue } from '../summary/file-summary.ts';

/** An object literal with the properties that are assigned to it later, through the variable that holds it. */
export function withProperties(
  value: ObjectValue,
  { properties }: Pick<BindingSummary, 'properties'>,
): ObjectValue {
  if (properties.length === 0) return value;
  const added = properties.filter(([name]) => name !== '*');
  const spreads = properties.filter(([name]) => name === '*').map(([, source]) => source);
  return {
    ...value,
    properties: [...value.properties, ...added],
    spreads: [...value.spreads, ...spreads],
  };
}
