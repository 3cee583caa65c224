import type { FileLike } from '#core/contract/api.ts'

/** How long a browser may take to begin with a download before its bytes are let go. */
const keepMilliseconds = 60_000

/** Hands a file to the person: the host asks where to put it, or puts it among the downloads. */
export async function saveFile(file: FileLike, fileName: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([await file.arrayBuffer()]))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), keepMilliseconds)
}
