/** The endings of files that are compressed beforehand, beside themselves, for hosts that send them so. */
export const compressedEndings = ['.br', '.gz'] as const;

/** Whether a file is another one, compressed, as its ending tells. */
export function isCompressed(path: string): boolean {
  return compressedEndings.some((ending) => path.endsWith(ending));
}
