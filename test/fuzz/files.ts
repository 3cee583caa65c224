import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { formatsFolder } from '../fixtures/make/texts.ts'
import type { FuzzFile } from './mutation.ts'

const readable = /\.(txt|md|docx?|pdf|html?|ofd)$/iu
/** Larger files make each mutation slow and no oddity more likely. */
const largest = 2 * 1024 * 1024

/** The fixtures of all formats, and the files below `folder` where one is given; always in the same order. */
export function fuzzFiles(folder?: string): FuzzFile[] {
  return [formatsFolder, ...(folder === undefined ? [] : [folder])].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => readable.test(name))
      .sort()
      .map((name) => join(root, name))
      .filter((path) => statSync(path).size <= largest && statSync(path).isFile())
      .map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })),
  )
}
