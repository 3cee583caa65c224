import { writeFile } from 'node:fs/promises'
import { BashuError } from '#core/contract/errors.ts'
import { reportFormats, templates, type ReportFormat, type Template } from '#core/report/report-document.ts'
import { fileError } from '#engine/read-file.ts'
import { done, UsageError, type Command } from '../command.ts'
import { parseSide } from '../members.ts'
import { follow } from '../streams.ts'

export const report: Command = {
  usage: `report LEFT RIGHT --format ${reportFormats.join('|')} --out FILE [--template ${templates.join('|')}]`,
  summary: '写出对照表或清单 / write the report',
  values: ['format', 'template', 'out'],
  arity: [2, 2],
  async run({ positionals: [left = '', right = ''], option }, context) {
    const out = option('out')
    if (out === undefined) throw new UsageError('--out')
    const format = option('format') ?? 'docx'
    if (!isFormat(format)) throw new UsageError(`--format: ${reportFormats.join(' | ')}`)
    const template = option('template') ?? 'comparative-table'
    if (!isTemplate(template)) throw new BashuError('template-unknown', { template, known: templates.join('、') })
    const { client } = await context.engine()
    const request = { left: parseSide(left), right: parseSide(right), template, format }
    const { file } = await follow(await client.documents.report(request), context)
    await write(out, new Uint8Array(await file.arrayBuffer()))
    if (context.json) context.print(JSON.stringify({ out, bytes: file.size }))
    else context.remark(`已写出 ${out}`)
    return done
  },
}

const isFormat = (value: string): value is ReportFormat => (reportFormats as readonly string[]).includes(value)
const isTemplate = (value: string): value is Template => (templates as readonly string[]).includes(value)

async function write(out: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(out, bytes)
  } catch (error) {
    const known = fileError(error, out)
    throw known instanceof BashuError ? known : new BashuError('report-not-written', { file: out })
  }
}
