import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: the folder that holds package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {...string} parts a path inside the checkout */
export const at = (...parts) => resolve(root, ...parts)

const locale = process.env['BASHU_LANGUAGE'] ?? Intl.DateTimeFormat().resolvedOptions().locale
const speaksChinese = /^zh/i.test(locale)

/**
 * Picks the sentence in the language of the system; BASHU_LANGUAGE=zh or en decides otherwise.
 * @param {string} zh
 * @param {string} en
 */
export const inLanguage = (zh, en) => (speaksChinese ? zh : en)

/**
 * A sentence for the person at the terminal. Always on standard error: standard output belongs to results.
 * @param {string} zh
 * @param {string} en
 */
export const say = (zh, en) => {
  process.stderr.write(`${inLanguage(zh, en)}\n`)
}

/** A condition that was foreseen: shown as its sentence, without a stack. */
export class Refusal extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   */
  constructor(zh, en) {
    super(inLanguage(zh, en))
    this.name = 'Refusal'
  }
}

/** @param {unknown} error */
const describe = (error) => {
  if (!(error instanceof Error)) return String(error)
  return error instanceof Refusal ? error.message : (error.stack ?? error.message)
}

/**
 * Runs a command's main function; a refusal ends in its sentence and exit code 1, a bug in its stack.
 * @param {() => Promise<number | void>} main its number is the exit code
 */
export const entry = async (main) => {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`)
    process.exitCode = 1
  }
}
