import { execFile } from 'node:child_process'
import { readdir, readFile, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Mount, PlaceFacts } from './safe-place.ts'

/** Looks up what `safe-place.ts` judges by; what cannot be looked up is left out. The file need not be there yet. */
export async function placeFacts(file: string): Promise<PlaceFacts> {
  const realPath = await realPathOf(resolve(file))
  return {
    platform: process.platform,
    realPath,
    home: await realpath(homedir()).catch(() => homedir()),
    environment: process.env,
    mounts: await mountsOf(process.platform),
    folders: await foldersAbove(realPath),
  }
}

/** With links resolved as far as there is something. */
async function realPathOf(path: string): Promise<string> {
  const parent = dirname(path)
  if (parent === path) return path
  return realpath(path).catch(async () => join(await realPathOf(parent), basename(path)))
}

async function foldersAbove(file: string): Promise<PlaceFacts['folders']> {
  const folders: { path: string; entries: string[] }[] = []
  for (let path = dirname(file), last = file; path !== last; last = path, path = dirname(path)) {
    folders.push({ path, entries: await entriesOf(path) })
  }
  return folders
}

async function entriesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder).catch((): string[] => [])
  if (!entries.includes('.sync')) return entries
  const inSync = await readdir(join(folder, '.sync')).catch((): string[] => [])
  return [...entries, ...inSync.map((name) => `.sync/${name}`)]
}

async function mountsOf(platform: string): Promise<Mount[]> {
  if (platform === 'linux') return parseMountInfo(await readFile('/proc/self/mountinfo', 'utf8').catch(() => ''))
  if (platform !== 'darwin') return []
  const listed = await promisify(execFile)('/sbin/mount').catch(() => ({ stdout: '' }))
  return parseMountList(listed.stdout)
}

/** `/proc/self/mountinfo` of Linux, see proc(5): `36 35 98:0 / /mnt rw master:1 - ext4 /dev/root rw`. */
export const parseMountInfo = (text: string): Mount[] =>
  text.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ')
    const point = before?.split(' ')[4]
    const [type, source] = after?.split(' ') ?? []
    if (point === undefined || type === undefined) return []
    return [{ point: pointOf(unescaped(point)), type, source: unescaped(source ?? '') }]
  })

/** What `mount` prints on macOS: `//lan@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
export const parseMountList = (text: string): Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, source, point, type] = /^(.*) on (\/.*) \(([^,)]+)[^)]*\)$/u.exec(line) ?? []
    return source === undefined || point === undefined || type === undefined
      ? []
      : [{ point: pointOf(point), type, source }]
  })

const pointOf = (path: string): string => path.replace(/\/+$/u, '')

/** Blanks and the like stand as octal numbers: `\040`. */
const unescaped = (field: string): string =>
  field.replace(/\\([0-7]{3})/gu, (_whole, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
