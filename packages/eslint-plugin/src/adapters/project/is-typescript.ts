/** Whether a file is TypeScript, as its name says. */
export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/u.test(file);
}
