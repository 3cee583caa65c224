import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BashuError } from '#core/contract/errors.ts'
import type { EventContent } from '#core/journal/event.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import { mayBeVersions, type Likeness } from '#core/model/title.ts'
import { appendEvents } from '#data/append.ts'
import { connect } from '#data/connection.ts'
import { sql } from '#data/db.ts'
import { migrate } from '#data/migrate.ts'
import { schemaVersion } from '#data/migrations/index.ts'
import type { Workspace } from '#data/open.ts'
import { allVersionSummaries, instrumentSummaries } from '#data/repositories/instruments.ts'
import { likelyInstrument } from '#data/repositories/versions.ts'
import { verifyWorkspace } from '#data/verify.ts'
import { importDraft } from '../core/journal/journal-builder.ts'
import { author, countingWriter, store, temporaryWorkspace } from './workspace-builder.ts'

const id = (name: string): InstrumentId => name as InstrumentId
const join = (instrument: string, into: string): EventContent => ({
  kind: 'version-joined',
  body: { instrument: id(instrument), into: id(into) },
})
const decline = (instrument: string, of: string): EventContent => ({
  kind: 'version-declined',
  body: { instrument: id(instrument), of: id(of) },
})

function threeAlike(): { readonly workspace: Workspace; readonly say: (content: EventContent) => void } {
  const workspace = temporaryWorkspace()
  const writer = countingWriter()
  for (const name of ['a', 'b', 'c']) store(workspace, { id: name, title: '数据办法', articles: [name] }, writer)
  return { workspace, say: (content) => void appendEvents(workspace.db, [{ ...content, ...author }], writer) }
}

const suggestions = ({ db }: Workspace): [string, string | null][] =>
  instrumentSummaries(db)
    .map((one): [string, string | null] => [one.id, one.suggestedVersionOf])
    .sort(([a], [b]) => (a < b ? -1 : 1))

const foldIsSound = ({ db }: Pick<Workspace, 'db'>): unknown =>
  verifyWorkspace(db, { deep: false }).checks.find(({ name }) => name === 'fold')?.problems

describe('a suggested version', () => {
  it('is the newest that looks like it, and nobody waits for who waits for them', () => {
    const { workspace } = threeAlike()
    expect(suggestions(workspace)).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', 'b'],
    ])
  })

  it('joined: the list shows one instrument, every version is there, and who waited for it waits for the other', () => {
    const { workspace, say } = threeAlike()
    say(join('b', 'a'))
    expect(suggestions(workspace)).toEqual([
      ['a', null],
      ['c', 'a'],
    ])
    expect(allVersionSummaries(workspace.db).map((one) => one.id)).toEqual(['c', 'a', 'a'])
    say(join('c', 'a'))
    expect(suggestions(workspace)).toEqual([['a', null]])
    expect(foldIsSound(workspace)).toEqual([])
  })

  it('declined is not made again, in neither direction, and another may take its place', () => {
    const { workspace, say } = threeAlike()
    say(decline('c', 'b'))
    expect(suggestions(workspace)).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', 'a'],
    ])
    say(decline('c', 'a'))
    say({ kind: 'instrument-described', body: { instrument: id('c'), changes: { documentNumber: '1号' } } })
    say({ kind: 'instrument-described', body: { instrument: id('a'), changes: { documentNumber: '2号' } } })
    expect(suggestions(workspace)).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', null],
    ])
    // Nor of what the declined one has become part of.
    say(join('b', 'a'))
    expect(suggestions(workspace)).toEqual([
      ['a', null],
      ['c', null],
    ])
    expect(foldIsSound(workspace)).toEqual([])
  })

  it('is looked for again when a title is corrected', () => {
    const workspace = temporaryWorkspace()
    const writer = countingWriter()
    store(workspace, { id: 'a', title: '数据办法', articles: ['甲'] }, writer)
    store(workspace, { id: 'b', title: '数据办去', articles: ['乙'] }, writer)
    expect(suggestions(workspace)[1]).toEqual(['b', null])
    const event = {
      kind: 'instrument-described' as const,
      ...author,
      body: { instrument: id('b'), changes: { title: '数据办法' } },
    }
    appendEvents(workspace.db, [event], writer)
    expect(suggestions(workspace)[1]).toEqual(['b', 'a'])
  })
})

describe('who may be a version of whom', () => {
  const text = (title: string, issuingBodies: readonly string[], jurisdiction: Likeness['jurisdiction']): Likeness => ({
    title,
    issuingBodies,
    jurisdiction,
  })
  const known = text('数据办法（试行）', ['某市人民政府'], 'chengdu')

  it.each<[Likeness, boolean, string]>([
    [text('数据办法', ['某市人民政府'], null), true, 'title and issuer'],
    [text('数据办法', ['某市人民政府办公厅'], 'chengdu'), true, 'the office of the same house'],
    [text('数据办法', [], 'chengdu'), true, 'no issuer seen: the jurisdiction'],
    [text('数据办法', ['某区人民政府'], 'chengdu'), false, 'another issuer'],
    [text('数据办法', ['某市人民政府'], 'chongqing'), false, 'another jurisdiction'],
    [text('数据办法', [], null), false, 'nothing but the title'],
    [text('数据条例', ['某市人民政府'], 'chengdu'), false, 'another title'],
    [text('', ['某市人民政府'], 'chengdu'), false, 'no title'],
  ])('%#: %o is %s: %s', (one, expected) => {
    expect(mayBeVersions(one, known)).toBe(expected)
    expect(mayBeVersions(known, one)).toBe(expected)
  })

  it('is asked of every stored instrument', () => {
    const { workspace } = threeAlike()
    expect(likelyInstrument(workspace.db, text('数据办法（2024年修订）', ['某市政府'], null))).toBe('c')
    expect(likelyInstrument(workspace.db, text('别的办法', ['某市政府'], null))).toBeNull()
  })
})

describe('the projection of instruments', () => {
  const name = fc.constantFrom('i1', 'i2', 'i3', 'i4')
  const content: fc.Arbitrary<EventContent> = fc.oneof(
    fc
      .tuple(name, fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(null, '2022', '2024-05-01'))
      .map(([one, version, date]) => importDraft(one, version, '甲市办法', date)),
    fc.tuple(name, name).map(([one, other]) => join(one, other)),
    fc.tuple(name, name).map(([one, other]) => decline(one, other)),
    fc.tuple(name, fc.constantFrom('改名一', '改名二')).map(([one, title]): EventContent => {
      return { kind: 'instrument-described', body: { instrument: id(one), changes: { title } } }
    }),
  )

  it('is the fold of the journal after whatever was said of them', () => {
    fc.assert(
      fc.property(fc.array(content, { maxLength: 25 }), (contents) => {
        const { db, close } = connect(':memory:', { busyTimeoutMs: 0 })
        migrate(db, schemaVersion)
        const writer = countingWriter()
        for (const one of contents) {
          try {
            appendEvents(db, [{ ...one, ...author }], writer)
          } catch (error) {
            // What is not known here is refused beforehand.
            expect((error as BashuError).code).toBe('instrument-unknown')
          }
        }
        expect(foldIsSound({ db })).toEqual([])
        expect(db.all(sql`PRAGMA foreign_key_check`)).toEqual([])
        close()
      }),
      { numRuns: 60 },
    )
  })
})
