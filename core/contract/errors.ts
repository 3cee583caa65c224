/** Every code that may cross a process border. The texts for people are in `error-texts.ts`. */
export const errorCodes = [
  'file-not-found',
  'permission-denied',
  'file-empty',
  'file-too-large',
  'file-is-workspace',
  'format-unknown',
  'format-unsupported',
  'format-mismatch',
  'docx-damaged',
  'docx-encrypted',
  'doc-damaged',
  'doc-encrypted',
  'pdf-damaged',
  'pdf-encrypted',
  'pdf-scanned',
  'pdf-unmapped',
  'ofd-damaged',
  'ofd-encrypted',
  'ofd-scanned',
  'nesting-too-deep',
  'too-many-pages',
  'reading-too-long',
  'reader-crashed',
  'secrecy-marked',
  'archive-bomb',
  'text-undecodable',
  'text-too-long',
  'no-text',
  'workspace-newer',
  'workspace-damaged',
  'workspace-in-use',
  'workspace-read-only',
  'workspace-on-network',
  'workspace-in-cloud-folder',
  'disk-full',
  'profile-missing',
  'instrument-unknown',
  'comparison-unknown',
  'clause-unknown',
  'place-unknown',
  'version-not-suggested',
  'event-unknown',
  'event-of-others',
  'synonyms-too-few',
  'synonym-unfit',
  'synonym-taken',
  'synonym-unknown',
  'search-name-taken',
  'jurisdiction-unknown',
  'side-empty',
  'query-empty',
  'template-unknown',
  'report-not-written',
  'gold-unreadable',
  'path-not-allowed',
  'port-in-use',
  'bad-request',
  'worker-died',
  'cancelled',
  'bug',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>

/** An error as it crosses a border: always cloneable. `message` is for people, in the language of the caller. */
export interface ErrorData {
  readonly code: ErrorCode
  readonly message: string
  readonly details: ErrorDetails
}

/**
 * A condition that the program foresees (bad input, no room, somebody else at work), with a stable code.
 * Anything else that is thrown is a bug and crosses as code `bug`.
 */
export class BashuError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code)
    this.name = 'BashuError'
    this.code = code
    this.details = details
  }
}

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && (errorCodes as readonly string[]).includes(value)
