import { stat } from 'node:fs/promises'
import { BashuError } from '#core/contract/errors.ts'
import { errorData } from '#engine/errors.ts'
import { listFiles } from '#engine/read-file.ts'
import { done, failed, type CommandContext } from './command.ts'

/** A command that reads files: what it makes of one, and how a person sees that. */
export interface FileWork<Shape> {
  read(path: string, context: CommandContext): Promise<Shape>
  show(shape: Shape): string
}

/**
 * One file: one document, and its error is the command's. Several, or a folder: a line for each as soon as it is read,
 * sorted by name; a file that fails says so in its line, and the command fails only where all do. A folder without
 * files is an error.
 */
export async function eachFile<Shape>(
  paths: readonly string[],
  work: FileWork<Shape>,
  context: CommandContext,
): Promise<number> {
  const [only] = paths
  if (only !== undefined && paths.length === 1 && !(await isFolder(only))) {
    const shape = await work.read(only, context)
    context.print(context.json ? JSON.stringify(shape, null, 2) : work.show(shape))
    return done
  }
  const files = (await Promise.all(paths.map(filesAt))).flat().sort(byName)
  if (files.length === 0) throw new BashuError('file-not-found', { file: paths.join('、') })
  let succeeded = 0
  for (const [index, file] of files.entries()) {
    context.progress(index, files.length, file)
    if (await printOne(file, work, context)) succeeded++
  }
  return succeeded > 0 ? done : failed
}

async function printOne<Shape>(file: string, work: FileWork<Shape>, context: CommandContext): Promise<boolean> {
  try {
    const shape = await work.read(file, context)
    context.print(context.json ? JSON.stringify(shape) : work.show(shape))
    return true
  } catch (error) {
    const data = errorData(error, context.language)
    context.print(context.json ? JSON.stringify({ file, error: data }) : `${file}：${data.message}`)
    return false
  }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false

/** What cannot be listed stands for itself: reading it will say why. */
export const filesAt = (path: string): Promise<string[]> => listFiles(path).catch(() => [path])

const byName = (a: string, b: string): number => (a < b ? -1 : 1)
