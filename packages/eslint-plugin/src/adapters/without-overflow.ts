/** Gives nothing where code is nested too deeply to be walked (tens of thousands of terms), instead of throwing. */
export function withoutOverflow<T>(walk: () => T): T | undefined {
  try {
    return walk();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
