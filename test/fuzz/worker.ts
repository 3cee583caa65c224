import { parentPort, workerData } from 'node:worker_threads'
import { fuzzFiles } from './files.ts'
import { judge } from './judge.ts'
import { mutationOf } from './mutation.ts'

/* Judges the mutations whose numbers it is sent. A reader that hangs or dies takes this thread and nothing else. */

const { seed, folder } = workerData as { seed: number; folder?: string }
const files = fuzzFiles(folder)

parentPort?.on('message', (index: number) => {
  void judge(mutationOf(files, seed, index)).then((verdict) => parentPort?.postMessage(verdict))
})
