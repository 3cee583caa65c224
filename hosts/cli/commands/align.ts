import type { AlignShape } from '#core/contract/shapes.ts'
import { chanceText } from '#core/report/chance.ts'
import { copiedSources } from '#core/report/copied-sources.ts'
import { relationWords, sentences } from '#core/report/texts.ts'
import { done, type Command } from '../command.ts'
import { parseSide } from '../members.ts'
import { follow } from '../streams.ts'

export const align: Command = {
  usage:
    'align LEFT RIGHT [--upstream FILE]... [--json]   (LEFT, RIGHT: 文件或文库编号，逗号分隔 / files or instrument ids, joined by commas; --upstream: 两侧可能照录的上级文件 / what both may have copied from)',
  multiple: ['upstream'],
  summary: '找出两侧条款的对应关系 / find which clause answers which',
  arity: [2, 2],
  async run({ positionals: [left = '', right = ''], options }, context) {
    const { client } = await context.engine()
    const upstream = options('upstream').flatMap(parseSide)
    const shape = await follow(
      await client.documents.align({ left: parseSide(left), right: parseSide(right), upstream }),
      context,
    )
    context.print(context.json ? JSON.stringify(shape, null, 2) : table(shape))
    return done
  },
}

const copiedSentences = (copied: AlignShape['correspondences'][number]['copied'] = []): string[] =>
  copiedSources(copied.map((each) => ({ ...each, title: each.upstream.title }))).map(({ title, clause, characters }) =>
    sentences.copied(title, clause, characters),
  )

const table = ({ left, right, correspondences, gaps, approximate }: AlignShape): string =>
  [
    `${left.title}（${left.units}） ⇄ ${right.title}（${right.units}）`,
    ...correspondences.flatMap((c) => [
      `${c.left.join('、')} ⇄ ${c.right.join('、')}  ${relationWords[c.relation]} 把握 ${chanceText(c.score)}`,
      ...copiedSentences(c.copied).map((sentence) => `    ${sentence}`),
    ]),
    `仅左侧有：${gaps.left.join('、')}`,
    `仅右侧有：${gaps.right.join('、')}`,
    ...(approximate ? ['条款很多，最常见的词没有参与查找，可能有遗漏'] : []),
  ].join('\n')
