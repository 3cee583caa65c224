import { BashuError } from './errors.ts'

const megabyte = 1024 * 1024

/**
 * Largest source file, in bytes. The longest of 3,475 public regulations has 107,607 characters, a Word file of it under
 * 2 MB; 64 MiB leaves room for pictures and keeps reading within the memory of an office PC.
 * Guarded by test/hosts/cli/bad-places.test.ts and test/engine/readers/read-source.test.ts.
 */
export const largestSourceFile = 64 * megabyte

/** Asked before a byte is read or sent. @throws file-too-large */
export function checkFileSize(file: string, bytes: number): void {
  if (bytes <= largestSourceFile) return
  const megabytes = Math.ceil(bytes / megabyte)
  throw new BashuError('file-too-large', { file, megabytes, limitMegabytes: largestSourceFile / megabyte })
}

/**
 * Longest text that a file may hold, in UTF-16 units: forty times the longest of those regulations. Segmentation needs
 * about 130 bytes a unit where every line is a clause, so that this one stays near half a gigabyte.
 * Guarded by test/engine/hostile/hostile.test.ts.
 */
export const longestText = 4 * megabyte

/** Asked before a text is segmented. @throws text-too-long */
export function checkTextLength(file: string, characters: number): void {
  if (characters > longestText) throw new BashuError('text-too-long', { file, characters, limit: longestText })
}
