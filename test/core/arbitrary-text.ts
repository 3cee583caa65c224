import fc from 'fast-check'

const fragments = [
  ...[
    '应当',
    '可以',
    '不得',
    '市人民政府',
    '数据要素',
    '算力',
    '成渝地区双城经济圈',
    '的',
    '地',
    '企业',
    '推进',
    '建设',
  ],
  ...[
    '三十日',
    '三十个工作日',
    '30日',
    '500万元',
    '五百万元',
    '不少于30%',
    '第十二条',
    '（一）',
    '(1)',
    '2025年',
    '一、',
  ],
  ...[
    '《数据条例》',
    '《',
    '》',
    '国发〔2024〕1号',
    '“',
    '”',
    '「',
    '，',
    ',',
    '。',
    '；',
    '、',
    ' ',
    '\u3000',
    '\n',
    '\r\n',
  ],
  ...['5G', 'abc', '１２', '𠮷', '\ud800', '\u0000', '百分之', '十', '第', '年', '之一'],
]

/** Text like a clause, with what is awkward in it: halves of quotations, odd white space, rare characters, lone surrogates. */
export const clauseText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.join(''))

/** Two texts that have much in common, as two versions of a clause have. */
export const relatedTexts: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(
    fc.array(fc.constantFrom(...fragments), { maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(), clauseText), { maxLength: 5 }),
  )
  .map(([parts, changes]) => {
    const changed = [...parts]
    for (const [place, text] of changes) changed.splice(place % (changed.length + 1), place % 3, text)
    return [parts.join(''), changed.join('')]
  })
