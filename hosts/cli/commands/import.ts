import { textEncodings, type TextEncoding } from '#core/model/document.ts'
import { isJurisdiction } from '#core/model/instrument.ts'
import type { ImportResult } from '#core/contract/api.ts'
import type { Language } from '#core/contract/error-texts.ts'
import { BashuError, isErrorCode } from '#core/contract/errors.ts'
import { errorData } from '#engine/errors.ts'
import { done, failed, UsageError, type Command } from '../command.ts'
import { filesAt } from '../each-file.ts'
import { follow } from '../streams.ts'

export const importPaths: Command = {
  usage: `import PATH... --jurisdiction ID [--encoding ${textEncodings.join('|')}] [--secrecy-checked WHY] [--json]`,
  summary: '把文件存入工作区 / store instruments in the workspace',
  values: ['jurisdiction', 'encoding', 'secrecy-checked'],
  makesWorkspace: true,
  arity: [1, Number.POSITIVE_INFINITY],
  async run({ positionals, option }, context) {
    const jurisdiction = option('jurisdiction')
    if (jurisdiction === undefined) throw new UsageError('--jurisdiction')
    if (!isJurisdiction(jurisdiction)) throw new BashuError('jurisdiction-unknown', { jurisdiction })
    const basis = option('secrecy-checked')
    const choices = { encoding: encodingOf(option('encoding')), secrecy: basis === undefined ? null : { basis } }
    if (basis?.trim() === '') throw new UsageError('--secrecy-checked')
    const sources = (await Promise.all(positionals.map(filesAt))).flat().map((path) => ({ path }))
    if (sources.length === 0) throw new BashuError('file-not-found', { file: positionals.join('、') })
    const { client } = await context.engine()
    const found = await follow(await client.instruments.import({ sources, jurisdiction, ...choices }), context)
    const results = found.map((result) => ({ ...result, error: inLanguage(result.error, context.language) }))
    if (context.json) context.print(JSON.stringify({ results }, null, 2))
    else for (const r of results) context.print(`${r.outcome} ${r.file} ${r.error?.message ?? r.instrument?.id ?? ''}`)
    // What is held back was not stored: a script must not take it for done.
    const allFailed = results.every(({ outcome }) => outcome === 'failed' || outcome === 'held')
    const [first] = results
    if (allFailed && context.json) context.remark(JSON.stringify({ error: first?.error }))
    return allFailed ? failed : done
  },
}

function encodingOf(name: string | undefined): TextEncoding | null {
  if (name === undefined) return null
  const found = textEncodings.find((encoding) => encoding === name.toLowerCase())
  if (found === undefined) throw new UsageError(`--encoding ${textEncodings.join('|')}`)
  return found
}

type Refusal = ImportResult['error']

/** The engine says it in Chinese; the code and details say it in any language. */
function inLanguage(error: Refusal, language: Language): Refusal {
  if (error === null || !isErrorCode(error.code)) return error
  return errorData(new BashuError(error.code, error.details), language)
}

export const list: Command = {
  usage: 'list [--json]',
  summary: '列出工作区里的文件 / list the instruments of the workspace',
  arity: [0, 0],
  async run(_input, context) {
    const { client } = await context.engine()
    const instruments = await client.instruments.list()
    if (context.json) context.print(JSON.stringify({ instruments }, null, 2))
    else for (const i of instruments) context.print(`${i.id}  ${i.jurisdiction}  ${i.title}  ${i.units} 条款`)
    return done
  },
}
