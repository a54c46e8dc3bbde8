/** Where the health page is served. */
export interface HealthAddress {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

const LOOPBACK = '127.0.0.1';
const MAX_PORT = 65_535;
const ADDRESS = /^(?:\[(?<ipv6>[\d:A-Fa-f.]+)\]:|(?<host>[^\s:[\]]+):)?(?<port>\d{1,5})$/;

/** Reads `9090`, `0.0.0.0:9090`, `[::1]:9090`; undefined where it is nothing of the kind. */
export function parseHealthAddress(value: unknown): HealthAddress | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const groups = typeof text === 'string' ? ADDRESS.exec(text)?.groups : undefined;
  if (groups === undefined) return undefined;
  const { ipv6, host, port } = groups;
  if (Number(port) > MAX_PORT) return undefined;
  return { host: ipv6 ?? host ?? LOOPBACK, port: Number(port) };
}

/** Writes an address as the beginning of a URL. */
export function formatHealthUrl({ host, port }: HealthAddress): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
