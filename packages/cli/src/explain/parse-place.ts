/** A file, and a line in it where one is named. */
export interface FileAndLine {
  readonly file: string;
  readonly line: number | undefined;
}

/** Reads `FILE`, `FILE:LINE`, or `FILE:LINE:COLUMN` as tools print it; `exists` says whether a file has that very name. */
export function parsePlace(text: string, exists: (file: string) => boolean): FileAndLine {
  const match = exists(text) ? undefined : /^(.+?):(\d+)(?::\d+)?$/.exec(text);
  return match
    ? { file: match[1] ?? text, line: Number(match[2]) }
    : { file: text, line: undefined };
}
