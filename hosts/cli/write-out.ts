import { writeFile } from 'node:fs/promises'
import type { FileLike } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import { reportFormats, type ReportFormat } from '#core/report/report-document.ts'
import { fileError } from '#engine/read-file.ts'
import { UsageError, type CommandContext } from './command.ts'

/** The format of a report by its option; without one Word. @throws UsageError */
export function parseFormat(value: string | undefined): ReportFormat {
  const format = value ?? 'docx'
  if (!isFormat(format)) throw new UsageError(`--format: ${reportFormats.join(' | ')}`)
  return format
}

const isFormat = (value: string): value is ReportFormat => (reportFormats as readonly string[]).includes(value)

/** Writes a report where `--out` says, and tells so. @throws report-not-written, errors of places */
export async function writeOut(out: string, file: FileLike, context: CommandContext): Promise<void> {
  try {
    await writeFile(out, new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    const known = fileError(error, out)
    throw known instanceof BashuError ? known : new BashuError('report-not-written', { file: out })
  }
  if (context.json) context.print(JSON.stringify({ out, bytes: file.size }))
  else context.remark(`已写出 ${out}`)
}
