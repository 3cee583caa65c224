import { startEngine } from '#engine/client.ts'

/* A program that imports one small document after another and says each version once it is acknowledged. */

const [workspace = '', round = ''] = process.argv.slice(2)

const engine = await startEngine({
  workspace,
  host: { kind: 'cli', canRevealInFolder: false, canOpenPaths: false },
})

for (let n = 0; ; n++) {
  const articles = Array.from(
    { length: 8 },
    (_, k) => `第${'一二三四五六七八'[k]}条 第${round}轮第${n}份文件的内容${k}。`,
  )
  const file = new File([`文件${round}之${n}\n\n${articles.join('\n\n')}\n`], `${round}-${n}.txt`)
  const stream = await engine.client.instruments.import({ sources: [{ file }], jurisdiction: 'joint' })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  // The first says also that the threads are up and that the next is under way.
  process.stdout.write(`${step.value[0]?.instrument?.version ?? step.value[0]?.error?.code}\n`)
}
