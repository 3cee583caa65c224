/** “BaSh” in ASCII, at byte 68 of the file: a SQLite file without it is another program's. */
export const applicationId = 0x42615368
const applicationIdOffset = 68
const sqliteMagic = 'SQLite format 3\0'
/** Bytes of a SQLite file before its first page. */
export const headerLength = 100

/** What the first bytes of a file say it is; a file called otherwise may be a workspace all the same. */
export function readWorkspaceHeader(bytes: Uint8Array): 'workspace' | 'other-database' | 'no-database' {
  const isDatabase =
    bytes.length >= headerLength && [...sqliteMagic].every((char, at) => bytes[at] === char.charCodeAt(0))
  if (!isDatabase) return 'no-database'
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerLength)
  return view.getUint32(applicationIdOffset) === applicationId ? 'workspace' : 'other-database'
}
