import { BashuError } from '#core/contract/errors.ts'
import { reportFormats, templates, type Template } from '#core/report/report-document.ts'
import { done, UsageError, type Command } from '../command.ts'
import { parseSide } from '../members.ts'
import { follow } from '../streams.ts'
import { parseFormat, writeOut } from '../write-out.ts'

export const report: Command = {
  usage: `report LEFT RIGHT --format ${reportFormats.join('|')} --out FILE [--template ${templates.join('|')}] [--contrasts]`,
  summary: '写出对照表或清单 / write the report',
  values: ['format', 'template', 'out'],
  flags: ['contrasts'],
  arity: [2, 2],
  async run({ positionals: [left = '', right = ''], option, flag }, context) {
    const out = option('out')
    if (out === undefined) throw new UsageError('--out')
    const format = parseFormat(option('format'))
    const template = option('template') ?? 'comparative-table'
    if (!isTemplate(template)) throw new BashuError('template-unknown', { template, known: templates.join('、') })
    const { client } = await context.engine()
    const request = {
      left: parseSide(left),
      right: parseSide(right),
      template,
      format,
      withContrasts: flag('contrasts'),
    }
    const { file } = await follow(await client.documents.report(request), context)
    await writeOut(out, file, context)
    return done
  },
}

const isTemplate = (value: string): value is Template => (templates as readonly string[]).includes(value)
