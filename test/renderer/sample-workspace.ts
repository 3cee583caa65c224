import type { Profile, StoredPreferences } from '#core/contract/api.ts'
import type { Author } from '#core/journal/event.ts'
import type { ClauseRef, Relation } from '#core/model/correspondence.ts'
import type { EventId } from '#core/model/ids.ts'
import type { ClauseFull, ComparativeRow, DecisionView } from '#core/report/comparative-row.ts'
import { makeEventId, sameRefs, suggestedRows } from './sample-comparison.ts'

/** What the sample knows, in memory; each client has its own. */
export class SampleWorkspace {
  profile: Profile | null
  rows: readonly ComparativeRow[] = suggestedRows
  preferences: StoredPreferences = {}
  private events = 0

  constructor(profile: Profile | null) {
    this.profile = profile
  }

  author(): Author {
    return { office: this.profile?.office ?? '', person: this.profile?.person ?? '' }
  }

  nextEvent(): EventId {
    this.events += 1
    return makeEventId(this.events)
  }

  change(matches: (row: ComparativeRow) => boolean, change: (row: ComparativeRow) => ComparativeRow): void {
    this.rows = this.rows.map((row) => (matches(row) ? change(row) : row))
  }

  clauses(): readonly ClauseFull[] {
    return this.rows.flatMap(({ leftClauses, rightClauses }) => [...leftClauses, ...rightClauses])
  }

  changeClause(ref: ClauseRef, change: Partial<ClauseFull>): void {
    const changed = (clause: ClauseFull): ClauseFull => (sameRefs([clause], [ref]) ? { ...clause, ...change } : clause)
    this.change(
      () => true,
      (row) => ({ ...row, leftClauses: row.leftClauses.map(changed), rightClauses: row.rightClauses.map(changed) }),
    )
  }

  decide(left: readonly ClauseRef[], right: readonly ClauseRef[], decision: DecisionView): string {
    let key = ''
    this.change(
      (row) => sameRefs(row.left, left) && sameRefs(row.right, right),
      (row) => {
        key = row.key
        const others = row.decisions.filter(
          (each) => each.office !== decision.office || each.person !== decision.person,
        )
        return judged(row, [...others, decision])
      },
    )
    return key
  }
}

/** A row with these decisions, the newest in force. */
export function judged(row: ComparativeRow, decisions: readonly DecisionView[]): ComparativeRow {
  const newest = decisions.at(-1)
  return {
    ...row,
    decisions,
    disagreement: new Set(decisions.map(({ relation }) => relation)).size > 1,
    relation: newest?.relation ?? row.suggested ?? row.relation,
    direction: newest?.direction ?? row.direction,
    state: newest === undefined ? 'suggested' : newest.relation === 'gap' ? 'rejected' : 'confirmed',
  }
}

/** Some judgements of both offices, so that a screen has something to show. */
export function withJudgements(workspace: SampleWorkspace): void {
  const judge = (office: string, person: string, index: number, relation: Relation, reason = ''): void => {
    const row = workspace.rows[index]
    if (row === undefined) return
    workspace.decide(
      row.left.map(({ ref }) => ref),
      row.right.map(({ ref }) => ref),
      {
        id: workspace.nextEvent(),
        office,
        person,
        relation,
        direction: row.direction,
        reason,
        decidedAt: '2026-11-12T02:10:00.000Z',
        current: true,
      },
    )
  }
  judge('成都专班', '李沐', 0, 'aligned')
  judge('重庆专班', '周岚', 0, 'aligned')
  judge('成都专班', '李沐', 1, 'aligned')
  judge('成都专班', '李沐', 5, 'partial')
  judge('重庆专班', '周岚', 5, 'partial')
  judge('成都专班', '李沐', 10, 'conflict', '建议统一为工作日。')
  judge('成都专班', '李沐', 12, 'partial')
  judge('重庆专班', '周岚', 12, 'complementary', '两地各做一段，可以互补。')
  workspace.change(
    (row) => row.relation === 'conflict' && row.contrasts.length === 3,
    (row) => ({
      ...row,
      annotations: 1,
      annotationList: [
        {
          id: workspace.nextEvent(),
          office: '重庆专班',
          person: '周岚',
          text: '须先核对起算日。',
          replyTo: null,
          writtenAt: '2026-11-18T03:00:00.000Z',
        },
      ],
    }),
  )
}
