import type { ClausesShape } from '#core/contract/shapes.ts'
import type { Clause } from '#core/model/clause.ts'
import type { Command, CommandContext } from '../command.ts'
import { eachFile } from '../each-file.ts'

/** Reads and segments, stores nothing. */
export const clauses: Command = {
  usage: 'clauses FILE|FOLDER... [--json]',
  summary: '读入并切分条款，不保存 / read and segment, store nothing',
  arity: [1, Number.POSITIVE_INFINITY],
  run: ({ positionals }, context) => eachFile(positionals, { read: segmentFile, show: outline }, context),
}

async function segmentFile(path: string, context: CommandContext): Promise<ClausesShape> {
  const { client } = await context.engine()
  return { ...(await client.documents.clauses({ source: { path } })), file: path }
}

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
