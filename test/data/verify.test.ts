import { describe, expect, it } from 'vitest'
import type { VerifyShape } from '#core/contract/shapes.ts'
import { appendEvents } from '#data/append.ts'
import type { Workspace } from '#data/open.ts'
import { verifyWorkspace } from '#data/verify.ts'
import { comparisonDraft, countingWriter, store, temporaryWorkspace } from './workspace-builder.ts'

function filled(): Workspace {
  const workspace = temporaryWorkspace()
  const writer = countingWriter()
  const left = store(workspace, { id: 'i1', articles: ['本市支持数字经济。', ['数据', '鼓励数据流通。']] }, writer)
  const right = store(workspace, { id: 'i2', jurisdiction: 'chongqing', articles: ['推动算力布局。'] }, writer)
  appendEvents(workspace.db, [comparisonDraft('c1', left, right)], writer)
  return workspace
}

const failing = (result: VerifyShape): string[] => result.checks.filter(({ ok }) => !ok).map(({ name }) => name)

/** Does harm that no program of ours would: without triggers and foreign keys. */
function harm({ db }: Workspace, script: string): void {
  db.exec('PRAGMA foreign_keys = OFF')
  const triggers = db.all<{ name: string }>({
    text: `SELECT name FROM sqlite_schema WHERE type = 'trigger'`,
    values: [],
  })
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(script)
}

describe('verifying a workspace', () => {
  it('checks something in every check, and finds nothing wrong in a sound one', () => {
    const result = verifyWorkspace(filled().db, { deep: true })
    expect(failing(result)).toEqual([])
    expect(result.ok).toBe(true)
    expect(result.checks.map(({ name }) => name)).toEqual([
      'sqlite-integrity',
      'foreign-keys',
      'schema-version',
      'journal-chain',
      'stored-hashes',
      'fold',
      'derived-rows',
    ])
    for (const { name, checked } of result.checks) expect(checked, name).toBeGreaterThan(0)
  })

  it('leaves the derived rows out unless it goes deep', () => {
    const names = verifyWorkspace(filled().db, { deep: false }).checks.map(({ name }) => name)
    expect(names).not.toContain('derived-rows')
  })

  it.each<readonly [string, string, readonly string[]]>([
    ['an event that was changed', `UPDATE journal_events SET person = '乙' WHERE position = 1`, ['journal-chain']],
    ['an event that was removed', 'DELETE FROM journal_events WHERE position = 2', ['journal-chain', 'fold']],
    ['bytes that were changed', `UPDATE source_files SET bytes = x'00' WHERE rowid = 1`, ['stored-hashes']],
    ['a file that is gone', 'DELETE FROM source_files WHERE rowid = 1', ['foreign-keys', 'stored-hashes']],
    ['a projection that was changed', `UPDATE instruments SET title = '另一个'`, ['fold']],
    ['a comparison that was changed', `UPDATE comparisons SET title = '另一个'`, ['fold']],
    ['a clause that is not in its source', `UPDATE clauses SET own_text = '编造' WHERE position = 1`, ['derived-rows']],
    ['a unit that is no clause', `UPDATE units SET path = '第九条' WHERE id = 1`, ['derived-rows']],
    ['a hole in the search index', 'INSERT INTO search_gone (unit) VALUES (1)', ['derived-rows']],
    ['areas of the search index that no clause has', `UPDATE search_areas SET areas = x'00070707'`, ['derived-rows']],
    ['areas that the search index misses', 'DELETE FROM search_areas', ['derived-rows']],
    ['an unknown schema', 'PRAGMA user_version = 5', ['schema-version']],
  ])('names %s', (_what, script, expected) => {
    const workspace = filled()
    harm(workspace, script)
    const result = verifyWorkspace(workspace.db, { deep: true })
    expect(failing(result)).toEqual(expected)
    expect(result.ok).toBe(false)
    for (const { ok, problems } of result.checks) expect(problems.length > 0).toBe(!ok)
  })

  it('reports a table that is gone instead of throwing', () => {
    const workspace = filled()
    harm(workspace, 'DROP TABLE comparison_members')
    expect(failing(verifyWorkspace(workspace.db, { deep: false }))).toEqual(['fold'])
  })
})
