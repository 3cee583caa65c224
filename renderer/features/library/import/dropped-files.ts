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

/** Hidden files, and the lock files that Word leaves beside an open document. */
const isNoise = ({ name }: Entry): boolean => /^(\.|~\$)/u.test(name)

const byName = (a: File, b: File): number => a.name.localeCompare(b.name, 'zh-CN')

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
  if (entries.every((entry) => entry === null)) return [...data.files]
  const known = entries.filter((entry) => entry !== null)
  const found = await Promise.all(known.map((entry) => filesOf(entry)))
  return found.flat().sort(byName)
}
