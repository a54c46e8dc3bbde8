/** Where a command reads and writes: the part of `process` that it may use. */
export interface CommandIo {
  /** Takes the requested result, and nothing else. */
  readonly stdout: {
    write(text: string): unknown;
    /** Width of the terminal; absent where it is none. */
    readonly columns?: number | undefined;
  };
  readonly stderr: { write(text: string): unknown };
  readonly stdin: { readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  readonly pid: number;
  /** The Node.js that runs this. */
  readonly execPath: string;
  readonly platform: string;
  readonly versions: { readonly node: string };
  readonly cwd: () => string;
  /** Listens for a signal. */
  readonly on: (signal: NodeJS.Signals, listener: () => void) => unknown;
  readonly off: (signal: NodeJS.Signals, listener: () => void) => unknown;
  readonly kill: (pid: number, signal: NodeJS.Signals) => unknown;
}

/** What a command is given: where it writes, and whom it tells its exit code. */
export interface CommandContext {
  readonly io: CommandIo;
  readonly setExitCode: (code: number) => void;
}
