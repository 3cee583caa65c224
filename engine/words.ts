import { createRequire } from 'node:module'
import type * as jiebaModule from '@node-rs/jieba'
import type * as dictionaryModule from '@node-rs/jieba/dict.js'
import { domainTerms, modalWords } from '#core/text/domain-terms.ts'
import type { WordCutter } from '#core/text/tokeniser.ts'

let cutter: WordCutter | null = null

/**
 * The native word cutter with our own terms, the same answer every time. The dictionary takes about 0.1 s and 50 MB,
 * so it is loaded on first use and kept; call it in a worker, never on the way to the first screen.
 */
export function loadWordCutter(): WordCutter {
  cutter ??= createCutter()
  return cutter
}

function createCutter(): WordCutter {
  const require = createRequire(import.meta.url)
  const { Jieba } = require('@node-rs/jieba') as typeof jiebaModule
  const { dict } = require('@node-rs/jieba/dict.js') as typeof dictionaryModule
  const jieba = Jieba.withDict(dict)
  jieba.loadDict(Buffer.from(ownTerms()))
  return (text) => jieba.cut(text, true)
}

/** A high frequency lets a term win over its parts; `n` (noun) is a tag nothing here reads. */
const ownTerms = (): string => [...domainTerms, ...modalWords].map((term) => `${term} 100000 n\n`).join('')
