import { createHash } from 'node:crypto'
import { implement } from '@orpc/server'
import { align } from '#core/alignment/align.ts'
import { learnSynonyms } from '#core/alignment/learned-synonyms.ts'
import { segmentationMethod } from '#core/clauses/method.ts'
import { segmentCorrected } from '#core/clauses/placing.ts'
import { alignmentUnits } from '#core/clauses/units.ts'
import { BashuError } from '#core/contract/errors.ts'
import { computeContract } from '#core/contract/workers.ts'
import { pairMarks } from '#core/diff/pair-marks.ts'
import { versionDifference } from '#core/diff/version-difference.ts'
import { figuresOf } from '#core/evaluation/self-test.ts'
import { promisesOf } from '#core/indicators/clause-promises.ts'
import { findContrasts } from '#core/indicators/contrasts.ts'
import { readClause, type PromisingClause } from '#core/indicators/read-clause.ts'
import { runTrials } from '#core/evaluation/trials.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { readWorkspaceHeader } from '#core/model/workspace-header.ts'
import { createTokeniser, type Tokeniser } from '#core/text/tokeniser.ts'
import { readSource } from './readers/index.ts'
import { similarFinder } from './similar-finder.ts'
import { speakInTurns } from './spoken-text.ts'
import { inTurns } from './steps.ts'
import { loadWordCutter } from './words.ts'
import { writeReport } from './writers/write-report.ts'

/**
 * What is compared by then of two versions is shown, marked approximate. Two laws of a hundred articles take a tenth of a
 * second; somebody waits before a bar that can be cancelled.
 */
const versionsMs = 20_000

function dueAfter(ms: number): () => boolean {
  const due = performance.now() + ms
  return () => performance.now() > due
}

/** The pure work of the engine. The dictionary is loaded at the first need: it costs a tenth of a second and 50 MB. */
export function createComputeRouter() {
  const os = implement(computeContract)
  let loaded: Tokeniser | null = null
  const tokeniser = (): Tokeniser => (loaded ??= createTokeniser(loadWordCutter()))

  const similar = similarFinder(tokeniser)

  return os.router({
    read: os.read.handler(async ({ input }) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer())
      if (readWorkspaceHeader(bytes) === 'workspace')
        throw new BashuError('file-is-workspace', { file: input.file.name })
      const version = createHash('sha256').update(bytes).digest('hex') as VersionHash
      const source = await readSource({ fileName: input.file.name, bytes, encoding: input.encoding ?? null })
      const { document } = segmentCorrected(source, input.corrections ?? [])
      return { version, source, document, units: alignmentUnits(version, document), method: segmentationMethod }
    }),
    align: os.align.handler(({ input: { left, right, synonyms, upstream } }) =>
      inTurns(align(left, right, tokeniser(), synonyms, upstream)),
    ),
    similar: os.similar.handler(({ input }) => inTurns(similar(input))),
    trials: os.trials.handler(({ input }) => runTrials(input.left, input.right, tokeniser(), loadWordCutter())),
    marks: os.marks.handler(({ input }) => input.pairs.map((pair) => pairMarks(pair.left, pair.right, tokeniser()))),
    contrasts: os.contrasts.handler(({ input }) => {
      const read = ({ path, text }: PromisingClause) => readClause(path, text, tokeniser())
      return input.pairs.map(({ left, right }) => findContrasts(left.map(read), right.map(read)))
    }),
    learnSynonyms: os.learnSynonyms.handler(({ input: { pairs, groups } }) =>
      learnSynonyms(pairs, tokeniser(), (left, right) =>
        groups.some((group) => group.includes(left) && group.includes(right)),
      ),
    ),
    figures: os.figures.handler(({ input }) => inTurns(figuresOf(input))),
    promises: os.promises.handler(({ input }) =>
      input.texts.map((text) => promisesOf(text, tokeniser(), input.documentDate)),
    ),
    speak: os.speak.handler(({ input }) => speakInTurns(input)),
    write: os.write.handler(async ({ input }) => {
      const { bytes, mediaType, extension } = await writeReport(input.report, input.format)
      const fileName = `${input.name}.${extension}`
      return { fileName, file: new File([new Uint8Array(bytes)], fileName, { type: mediaType }) }
    }),
    versionDifference: os.versionDifference.handler(({ input }) =>
      inTurns(versionDifference(input.old, input.new, tokeniser(), dueAfter(versionsMs))),
    ),
  })
}
