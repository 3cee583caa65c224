import { expect, test } from 'vitest'
import { droppedFiles } from '#renderer/features/library/import/dropped-files.ts'

const fileEntry = (name: string) => ({
  isFile: true,
  isDirectory: false,
  name,
  file: (found: (file: File) => void) => found(new File(['甲'], name)),
})

/** A folder as the DOM gives it: in portions, the last one empty. */
const folderEntry = (name: string, entries: readonly { readonly name: string }[]) => ({
  isFile: false,
  isDirectory: true,
  name,
  createReader: () => {
    const portions = [entries.slice(0, 2), entries.slice(2), []]
    return { readEntries: (found: (portion: readonly unknown[]) => void) => found(portions.shift() ?? []) }
  },
})

const dropOf = (entries: readonly unknown[], files: readonly File[] = []): DataTransfer =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer

const namesOf = async (data: DataTransfer) => (await droppedFiles(data)).map(({ name }) => name)

test('a folder gives the files in it and below it, counted as people count', async () => {
  const below = folderEntry('旧', [fileEntry('第3号.txt')])
  const folder = folderEntry('政策', [fileEntry('第15号.txt'), below, fileEntry('第2号.txt')])
  expect(await namesOf(dropOf([folder]))).toEqual(['第2号.txt', '第3号.txt', '第15号.txt'])
})

test('what systems and word processors leave there is no document', async () => {
  const noise = ['.DS_Store', '~$办法.docx', 'Thumbs.db', 'desktop.ini']
  const folder = folderEntry('政策', [...noise.map(fileEntry), fileEntry('办法.docx'), folderEntry('.git', [])])
  expect(await namesOf(dropOf([folder]))).toEqual(['办法.docx'])
  const files = [...noise, '办法.docx'].map((name) => new File(['甲'], name))
  expect(await namesOf(dropOf([null], files))).toEqual(['办法.docx'])
})
