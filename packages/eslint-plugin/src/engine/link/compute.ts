/** Computes what an operator makes of two literals; undefined where the result is not known. */
export function compute(
  operator: string,
  left: unknown,
  right: unknown,
): string | number | undefined {
  if (typeof left === 'string' && typeof right === 'string') {
    return operator === '+' ? left + right : undefined;
  }
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  return arithmetic[operator]?.(left, right);
}

const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '**': (left, right) => left ** right,
  '<<': (left, right) => left << right,
  '>>': (left, right) => left >> right,
};
