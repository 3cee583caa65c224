import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agreementOf } from '#core/evaluation/agreement.ts'
import { readGold } from '#core/evaluation/gold.ts'
import { ownGoldFile } from '../bench/alignment/judged-pairs.ts'

/* What the README says of the two readings, against the grades. */

const readme = readFileSync(ownGoldFile('README.md'), 'utf8')

test.each([
  ['action-plans', 'action-plans/action-plans.gold.json'],
  ['measures-and-reform', 'measures-and-reform/measures-and-reform.gold.json'],
  ['starter-corpus', 'starter-corpus.gold.json'],
])('the agreement on %s is the one that the README tells', (name, file) => {
  const gold = readGold(JSON.parse(readFileSync(ownGoldFile(file), 'utf8')))
  if (typeof gold === 'string') throw new Error(gold)
  const { links, strong, relations } = agreementOf(gold)!
  expect(readme).toContain(
    `| \`${name}\` | ${[links, strong, relations].map((value) => value.toFixed(2)).join(' | ')} |`,
  )
})
