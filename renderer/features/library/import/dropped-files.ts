/** What the DOM gives for a dropped entry; only the parts used. */
interface Entry {
  readonly isFile: boolean
  readonly isDirectory: boolean
  readonly name: string
}
interface FileEntry extends Entry {
  file(found: (file: File) => void, failed: (error: unknown) => void): void
}
interface FolderEntry extends Entry {
  createReader(): { readEntries(found: (entries: readonly Entry[]) => void, failed: (error: unknown) => void): void }
}

const isFile = (entry: Entry): entry is FileEntry => entry.isFile
const isFolder = (entry: Entry): entry is FolderEntry => entry.isDirectory

/** What systems and word processors leave in folders: hidden files, lock files beside an open document, lists of thumbnails. */
const isNoise = ({ name }: { readonly name: string }): boolean =>
  /^(?:\.|~\$|(?:thumbs\.db|desktop\.ini)$)/iu.test(name)

/** In the order in which a person counts: 第 2 号 before 第 15 号. */
const byName = (a: File, b: File): number => a.name.localeCompare(b.name, 'zh-CN', { numeric: true })

/** A folder gives its entries in portions; an empty portion ends it. */
async function entriesOf(folder: FolderEntry): Promise<readonly Entry[]> {
  const reader = folder.createReader()
  const all: Entry[] = []
  for (;;) {
    const portion = await new Promise<readonly Entry[]>((found, failed) => reader.readEntries(found, failed))
    if (portion.length === 0) return all
    all.push(...portion)
  }
}

async function filesOf(entry: Entry): Promise<readonly File[]> {
  if (isNoise(entry)) return []
  if (isFile(entry)) return [await new Promise<File>((found, failed) => entry.file(found, failed))]
  if (!isFolder(entry)) return []
  const below = await Promise.all((await entriesOf(entry)).map(filesOf))
  return below.flat()
}

/** The files of a drop, those inside dropped folders too, by name. Must be called inside the drop event. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (entries.every((entry) => entry === null)) return [...data.files].filter((file) => !isNoise(file)).sort(byName)
  const known = entries.filter((entry) => entry !== null)
  const found = await Promise.all(known.map((entry) => filesOf(entry)))
  return found.flat().sort(byName)
}
