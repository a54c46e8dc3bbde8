import { hash } from 'node:crypto';

/** A short text that tells one content from another. */
export function hashText(text: string): string {
  return hash('sha256', text, 'base64url');
}
