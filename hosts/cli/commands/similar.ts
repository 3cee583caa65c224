import type { SimilarShape } from '#core/contract/similar.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { Reason } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { chanceText } from '#core/report/chance.ts'
import type { EngineClient } from '#engine/client.ts'
import type { CommandContext } from '../command.ts'
import { follow } from '../streams.ts'

/** What `search --similar` prints. @throws instrument-unknown, clause-unknown */
export async function findSimilar(
  asked: { readonly version: string; readonly path: string; readonly everywhere: boolean; readonly limit: number },
  context: CommandContext,
): Promise<void> {
  const { client } = await context.engine()
  const clause = { version: await versionOf(client, asked.version), path: asked.path }
  const scope = asked.everywhere ? ('everywhere' as const) : ('other-city' as const)
  const found = await follow(await client.search.similar({ clause, scope, limit: asked.limit }), context)
  if (context.json) context.print(JSON.stringify(found, null, 2))
  else for (const line of linesOf(found)) context.print(line)
}

/** A version by a beginning of its hash that no other has, or an instrument's id. */
async function versionOf(client: EngineClient, name: string): Promise<VersionHash> {
  const named = (await client.instruments.list()).filter(({ version, id }) => version.startsWith(name) || id === name)
  const [only] = named
  if (only === undefined || named.length > 1) throw new BashuError('instrument-unknown', { instrument: name })
  return only.version
}

const linesOf = ({ of, hits, examined, instruments, leftOut }: SimilarShape): string[] => [
  `与 ${of.title} ${of.label} 相近：比对 ${instruments} 部文件 ${examined} 条`,
  ...(leftOut > 0 ? [`另有 ${leftOut} 部文件用词相去较远，没有比对`] : []),
  ...hits.flatMap(({ title, path, score, text, reasons }) => [
    `把握 ${chanceText(score)}  ${title} ${path}  ${text.replaceAll('\n', ' ')}`,
    `    ${wordsOf(reasons).join('、')}`,
  ]),
]

const wordsOf = (reasons: readonly Reason[]): string[] =>
  reasons.flatMap((reason) => {
    switch (reason.kind) {
      case 'shared-terms':
        return reason.terms
      case 'synonyms':
      case 'bodies':
        return reason.pairs.map(({ left, right }) => (left === right ? left : `${left}↔${right}`))
      default:
        return []
    }
  })
