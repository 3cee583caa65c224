import { expect, it } from 'vitest'
import { formatChineseNumeral } from '#core/text/numerals.ts'
import { textFile } from '../contract/sample-documents.ts'
import { freshEngine } from '../contract/transports.ts'

/** A long regulation of its own words for each city. */
const longText = (city: string): string =>
  Array.from({ length: 700 }, (_, n) => {
    const matter = `${city}数据第${n % 37}类应当由第${n % 11}级部门在${(n % 29) + 1}日内登记并开放给第${n % 53}类主体使用`
    return `第${formatChineseNumeral(n + 1)}条 ${matter.repeat(3)}。`
  }).join('\n\n')

it('answers the screen while a large alignment is under way, and stops it when nobody wants it any more', async () => {
  const { engine, close } = await freshEngine()
  try {
    const { documents, instruments } = engine.client
    const side = (city: string) => [{ file: textFile(`${city}.txt`, `${city}规定\n\n${longText(city)}\n`) }]
    const finished: string[] = []
    const stream = await documents.align({ left: side('成都'), right: side('重庆') })
    await stream.next()
    const aligning = (async () => {
      for await (const { done, total } of stream) if (done > total) throw new Error('More done than there is')
      finished.push('align')
    })()
    await instruments.list()
    finished.push('list')
    await aligning
    expect(finished).toEqual(['list', 'align'])

    // Left half-way, the thread is free again: a small alignment behind it is done.
    const dropped = await documents.align({ left: side('成都'), right: side('重庆') })
    await dropped.next()
    await dropped.return?.()
    const small = await documents.align({
      left: [{ file: textFile('a.txt', '甲\n\n第一条 数据开放。\n') }],
      right: [{ file: textFile('b.txt', '乙\n\n第一条 数据开放。\n') }],
    })
    let step = await small.next()
    while (step.done !== true) step = await small.next()
    expect(step.value.left.units).toBe(1)
  } finally {
    await close()
  }
})
