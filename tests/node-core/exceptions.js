/**
 * Test files that fail under the guard and pass under an empty preload, each with the reason why that cannot be helped, and the
 * major versions of Node.js that it is about.
 */
export const exceptions = [];
