/** Finds something out when it is first asked for, and once. */
export function rememberOnce<T>(find: () => T): () => T {
  let remembered: { readonly found: T } | undefined;
  return () => {
    remembered ??= { found: find() };
    return remembered.found;
  };
}
