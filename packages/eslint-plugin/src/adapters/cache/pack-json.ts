/** Properties of few values: an object's shape includes what they say. */
const shapingKeys: ReadonlySet<string> = new Set(['awaited', 'endless', 'form', 'kind', 'type']);

/** One property of a shape: its name, and its value where the shape includes it. */
export type ShapeKey = readonly [name: string] | readonly [name: string, value: string | boolean];

/** Writes plain JSON in little room: an array starts with 0, an object with the number of its shape; their values follow. */
export interface Packer {
  readonly pack: (value: unknown) => string;
  readonly unpack: (text: string) => unknown;
  /** All shapes so far. */
  readonly shapes: readonly (readonly ShapeKey[])[];
}

/** Creates a packer that knows `known` shapes already. */
export function createPacker(known: readonly (readonly ShapeKey[])[]): Packer {
  const shapes = [...known];
  const numbers = new Map(shapes.map((shape, index) => [signatureOf(shape), index + 1]));
  const constants = new Map<readonly ShapeKey[], unknown>();
  return {
    pack: (value) => JSON.stringify(pack(value)),
    unpack: (text) => unpack(JSON.parse(text)),
    shapes,
  };

  function pack(value: unknown): unknown {
    if (Array.isArray(value)) return [0, ...value.map(pack)];
    if (typeof value !== 'object' || value === null) return value;
    let signature = '';
    const packed: unknown[] = [0];
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue;
      signature += `${name},`;
      if (isShaping(name, part)) signature += `=${part},`;
      else packed.push(pack(part));
    }
    packed[0] = numbers.get(signature) ?? addShape(value);
    return packed;
  }

  function addShape(value: object): number {
    const shape = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]): ShapeKey => (isShaping(name, part) ? [name, part] : [name]));
    const number = shapes.push(shape);
    numbers.set(signatureOf(shape), number);
    return number;
  }

  /** What has nothing but its shape is the same everywhere. */
  function toConstant(shape: readonly ShapeKey[]): unknown {
    const known: unknown = constants.get(shape) ?? Object.fromEntries(shape);
    constants.set(shape, known);
    return known;
  }

  function unpack(packed: unknown): unknown {
    if (!Array.isArray(packed)) return packed;
    const number: unknown = packed[0];
    if (number === 0) return packed.slice(1).map(unpack);
    const shape = typeof number === 'number' ? shapes[number - 1] : undefined;
    if (!shape) throw new TypeError(`There is no shape ${String(number)}.`);
    if (packed.length === 1) return toConstant(shape);
    const value: Record<string, unknown> = {};
    let next = 1;
    for (const [name, constant] of shape) value[name] = constant ?? unpack(packed[next++]);
    return value;
  }
}

function signatureOf(shape: readonly ShapeKey[]): string {
  return shape
    .map(([name, value]) => (value === undefined ? `${name},` : `${name},=${value},`))
    .join('');
}

function isShaping(name: string, value: unknown): value is string | boolean {
  return (typeof value === 'string' || typeof value === 'boolean') && shapingKeys.has(name);
}
