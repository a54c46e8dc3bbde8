import type { MemberDescription, ModuleDescription } from '@loopguard/catalogue';

/** Where in a call the name and the value of a property are that it gives something. */
export type Assigns = NonNullable<MemberDescription['assigns']>;

/** Indexes the methods whose calls give something a property by their names. */
export function indexAssigning(descriptions: readonly ModuleDescription[]): Map<string, Assigns[]> {
  const index = new Map<string, Assigns[]>();
  for (const { members = {} } of descriptions.flatMap(({ types = {} }) => Object.values(types))) {
    for (const [name, { assigns }] of Object.entries(members)) {
      if (!assigns) continue;
      const known = index.get(name) ?? [];
      const isKnown = known.some((one) => one.name === assigns.name && one.value === assigns.value);
      if (!isKnown) index.set(name, [...known, assigns]);
    }
  }
  return index;
}
