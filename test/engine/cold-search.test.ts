import { execFileSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { countingWriter, store, temporaryWorkspace } from '../data/workspace-builder.ts'

const program = fileURLToPath(new URL('search-from-cold.ts', import.meta.url))

it('opening a workspace and an exact search load neither pinyin nor the dictionary', () => {
  const workspace = temporaryWorkspace()
  store(workspace, { articles: ['推进数据要素流通。'] }, countingWriter())
  const told = execFileSync(execPath, [program, workspace.file], { encoding: 'utf8' })
  expect(told.trim().split('\n')).toEqual(['exact: ', 'with an error: pinyin-pro', 'words: pinyin-pro jieba'])
  workspace.close()
})
