/** A text that is not to be parsed: ESLint reads the place. */
export class ParseError extends SyntaxError {
  override readonly name = 'ParseError';
  readonly index: number;
  /** From 1. */
  readonly lineNumber: number;
  /** From 1. */
  readonly column: number;

  constructor(
    message: string,
    {
      index,
      line,
      column,
    }: { readonly index: number; readonly line: number; readonly column: number },
  ) {
    super(message);
    this.index = index;
    this.lineNumber = line;
    this.column = column + 1;
  }
}
