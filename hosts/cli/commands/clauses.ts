import type { Clause } from '#core/model/clause.ts'
import type { ClausesShape } from '#core/contract/shapes.ts'
import { errorData } from '#engine/errors.ts'
import { listFiles } from '#engine/read-file.ts'
import { stat } from 'node:fs/promises'
import { done, failed, type Command, type CommandContext } from '../command.ts'

/** Reads and segments, stores nothing. One file: one document. Several, or a folder: a line for each, sorted by name. */
export const clauses: Command = {
  usage: 'clauses FILE|FOLDER... [--json]',
  summary: '读入并切分条款，不保存 / read and segment, store nothing',
  arity: [1, Number.POSITIVE_INFINITY],
  async run({ positionals }, context) {
    const [first] = positionals
    const single = positionals.length === 1 && first !== undefined && !(await isFolder(first))
    if (single) {
      const shape = await segmentFile(context, first)
      context.print(context.json ? JSON.stringify(shape, null, 2) : outline(shape))
      return done
    }
    return eachFile((await Promise.all(positionals.map(listFiles))).flat().sort(byName), context)
  },
}

async function eachFile(files: readonly string[], context: CommandContext): Promise<number> {
  let succeeded = 0
  for (const [index, file] of files.entries()) {
    context.progress(index, files.length, file)
    try {
      const shape = await segmentFile(context, file)
      context.print(context.json ? JSON.stringify(shape) : outline(shape))
      succeeded++
    } catch (error) {
      const line = { file, error: errorData(error, 'zh') }
      context.print(context.json ? JSON.stringify(line) : `${file}：${line.error.message}`)
    }
  }
  return succeeded > 0 ? done : failed
}

async function segmentFile(context: CommandContext, path: string): Promise<ClausesShape> {
  const { client } = await context.engine()
  return { ...(await client.documents.clauses({ source: { path } })), file: path }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false

const byName = (a: string, b: string): number => (a < b ? -1 : 1)

/** The tree as a person reads it: label, heading, and the beginning of the text. */
function outline({ instrument, ledger, warnings, clauses: tree }: ClausesShape): string {
  const line = ({ label, heading, ownText, children }: Clause, depth: number): string[] => [
    `${'  '.repeat(depth)}${label} ${heading ?? ''}${heading === null ? ownText.slice(0, 40).replaceAll('\n', ' ') : ''}`,
    ...children.flatMap((child) => line(child, depth + 1)),
  ]
  return [
    `《${instrument.title}》 ${instrument.documentDate ?? ''}`,
    `共 ${ledger.charactersIn} 字 ＝ 条款 ${ledger.charactersInClauses}${ledger.elsewhere.map((e) => ` ＋ ${e.kind} ${e.characters}`).join('')} ＋ 无法说明 ${ledger.unexplained}`,
    ...warnings.map(({ message }) => `注意：${message}`),
    ...tree.flatMap((clause) => line(clause, 0)),
  ].join('\n')
}
