import { implement } from '@orpc/server'
import { api } from '#core/contract/api.ts'
import type { EngineContext } from './context.ts'
import type { NoticeHub } from './notices.ts'
import { about, setProfile } from './usecases/about.ts'
import { alignDocuments } from './usecases/align-documents.ts'
import { listInstruments, setArea, withdrawArea } from './usecases/areas.ts'
import { addAnnotation, withdrawAnnotation } from './usecases/annotate.ts'
import { createComparison, listComparisons, openComparison, readRows } from './usecases/comparisons.ts'
import { correctSegmentation, withdrawCorrection } from './usecases/corrections.ts'
import { recordDecision, withdrawDecision } from './usecases/decide.ts'
import { openVersions, readVersionRows } from './usecases/compare-versions.ts'
import { diffDocuments } from './usecases/diff-documents.ts'
import { evaluateAlignment } from './usecases/evaluate-alignment.ts'
import { confirmGap, listGaps, withdrawGap } from './usecases/gaps.ts'
import { findSimilarClauses } from './usecases/find-similar-clauses.ts'
import { importInstruments } from './usecases/import-instruments.ts'
import { declineVersion, describeInstrument, joinVersion, versionsOf } from './usecases/instruments.ts'
import { previewDocument } from './usecases/preview-document.ts'
import { correctFigure, joinFigures, setFiguresApart, withdrawFigureWord } from './usecases/figure-words.ts'
import { exportIndicatorTable, openIndicatorTable } from './usecases/indicator-table.ts'
import { readClauses } from './usecases/read-clauses.ts'
import { readInstrument } from './usecases/read-instrument.ts'
import { readIndicators } from './usecases/read-indicators.ts'
import { exportReport, previewReport, reportOnDocuments } from './usecases/reports.ts'
import { rowsOfClauses } from './usecases/rows-of-clauses.ts'
import { listSavedSearches, removeSearch, saveSearch } from './usecases/saved-searches.ts'
import { rebuildSearch } from './usecases/rebuild-search.ts'
import { searchFacets } from './usecases/search-facets.ts'
import { searchWorkspace } from './usecases/search-workspace.ts'
import { learnSynonyms } from './usecases/learn-synonyms.ts'
import { selfTest } from './usecases/self-test.ts'
import { addSynonyms, listSynonyms, switchOffSynonyms, withdrawSynonyms } from './usecases/synonyms.ts'
import { exportVersionReport, reportOnVersions } from './usecases/version-reports.ts'
import { verifyWorkspace } from './usecases/verify-workspace.ts'

/** The contract, wired to the use cases: one line for each request, and no logic. */
export function createRouter(context: EngineContext, notices: NoticeHub) {
  const os = implement(api)
  return os.router({
    system: {
      about: os.system.about.handler(() => about(context)),
      setPreferences: os.system.setPreferences.handler(({ input }) => context.store.setPreferences(input)),
      setProfile: os.system.setProfile.handler(({ input }) => setProfile(context, input)),
      verify: os.system.verify.handler(({ input }) => verifyWorkspace(context, input)),
      selfTest: os.system.selfTest.handler(() => selfTest(context)),
      notices: os.system.notices.handler(({ signal }) => notices.listen(signal)),
    },
    instruments: {
      list: os.instruments.list.handler(() => listInstruments(context)),
      import: os.instruments.import.handler(({ input, signal }) => importInstruments(context, input, signal)),
      versions: os.instruments.versions.handler(({ input }) => versionsOf(context, input.instrument)),
      read: os.instruments.read.handler(({ input }) => readInstrument(context, input.version)),
      correct: os.instruments.correct.handler(({ input }) => correctSegmentation(context, input)),
      withdrawCorrection: os.instruments.withdrawCorrection.handler(({ input }) =>
        withdrawCorrection(context, input.correction),
      ),
      joinVersion: os.instruments.joinVersion.handler(({ input }) => joinVersion(context, input.instrument)),
      declineVersion: os.instruments.declineVersion.handler(({ input }) => declineVersion(context, input.instrument)),
      describe: os.instruments.describe.handler(({ input }) => describeInstrument(context, input)),
    },
    documents: {
      preview: os.documents.preview.handler(({ input, signal }) => previewDocument(context, input, signal)),
      clauses: os.documents.clauses.handler(({ input }) => readClauses(context, input.source)),
      indicators: os.documents.indicators.handler(({ input }) => readIndicators(context, input.source)),
      align: os.documents.align.handler(({ input }) => alignDocuments(context, input)),
      report: os.documents.report.handler(({ input }) => reportOnDocuments(context, input)),
      diff: os.documents.diff.handler(({ input }) => diffDocuments(context, input)),
      versionReport: os.documents.versionReport.handler(({ input }) => reportOnVersions(context, input)),
      evaluate: os.documents.evaluate.handler(({ input }) => evaluateAlignment(context, input)),
    },
    comparisons: {
      list: os.comparisons.list.handler(() => listComparisons(context)),
      create: os.comparisons.create.handler(({ input }) => createComparison(context, input)),
      open: os.comparisons.open.handler(({ input }) => openComparison(context, input.id)),
      rows: os.comparisons.rows.handler(({ input }) => readRows(context, input)),
      rowsOf: os.comparisons.rowsOf.handler(({ input }) => rowsOfClauses(context, input.clauses)),
    },
    versions: {
      open: os.versions.open.handler(({ input }) => openVersions(context, input)),
      rows: os.versions.rows.handler(({ input }) => readVersionRows(context, input)),
      export: os.versions.export.handler(({ input }) => exportVersionReport(context, input)),
    },
    decisions: {
      record: os.decisions.record.handler(({ input }) => recordDecision(context, input)),
      withdraw: os.decisions.withdraw.handler(({ input }) => withdrawDecision(context, input.decision)),
    },
    annotations: {
      add: os.annotations.add.handler(({ input }) => addAnnotation(context, input)),
      withdraw: os.annotations.withdraw.handler(({ input }) => withdrawAnnotation(context, input.annotation)),
    },
    gaps: {
      list: os.gaps.list.handler(({ input }) => listGaps(context, input.comparison)),
      confirm: os.gaps.confirm.handler(({ input }) => confirmGap(context, input)),
      withdraw: os.gaps.withdraw.handler(({ input }) => withdrawGap(context, input.gap)),
    },
    areas: {
      set: os.areas.set.handler(({ input }) => setArea(context, input)),
      withdraw: os.areas.withdraw.handler(({ input }) => withdrawArea(context, input.area)),
    },
    synonyms: {
      list: os.synonyms.list.handler(() => listSynonyms(context)),
      add: os.synonyms.add.handler(({ input }) => addSynonyms(context, input)),
      switchOff: os.synonyms.switchOff.handler(({ input }) => switchOffSynonyms(context, input.words)),
      learn: os.synonyms.learn.handler(() => learnSynonyms(context)),
      withdraw: os.synonyms.withdraw.handler(({ input }) => withdrawSynonyms(context, input.synonyms)),
    },
    indicators: {
      table: os.indicators.table.handler(({ input }) => openIndicatorTable(context, input.sides)),
      export: os.indicators.export.handler(({ input }) => exportIndicatorTable(context, input)),
      correct: os.indicators.correct.handler(({ input }) => correctFigure(context, input)),
      join: os.indicators.join.handler(({ input }) => joinFigures(context, input)),
      setApart: os.indicators.setApart.handler(({ input }) => setFiguresApart(context, input)),
      withdraw: os.indicators.withdraw.handler(({ input }) => withdrawFigureWord(context, input.word)),
    },
    search: {
      query: os.search.query.handler(({ input }) => searchWorkspace(context, input)),
      indexes: os.search.indexes.handler(() => context.store.searchIndexes()),
      rebuild: os.search.rebuild.handler(() => rebuildSearch(context)),
      saved: os.search.saved.handler(() => listSavedSearches(context)),
      save: os.search.save.handler(({ input }) => saveSearch(context, input)),
      removeSaved: os.search.removeSaved.handler(({ input }) => removeSearch(context, input.search)),
      similar: os.search.similar.handler(({ input }) => findSimilarClauses(context, input)),
      facets: os.search.facets.handler(({ input }) => searchFacets(context, input)),
    },
    reports: {
      preview: os.reports.preview.handler(({ input }) => previewReport(context, input)),
      export: os.reports.export.handler(({ input }) => exportReport(context, input)),
    },
  })
}
