/** What the exit code of a command means; `run` gives the code of the program it runs. */
export const exitCodes = {
  ok: 0,
  /** `policy check`: an entry is of no use, or an allowance has expired. `doctor`: something does not work. */
  findings: 1,
  /** Wrong arguments, options or input. */
  usage: 2,
  /** `run`: the guard could not be started, or the program itself. */
  cannotStart: 3,
} as const;
