/** Reads a record under a name that user code chose, which may be `constructor`. */
export function lookUp<T>(
  record: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
