import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startEngine } from '#engine/client.ts'

it('a store that dies is started again, opens its workspace, and whoever listens is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bashu-restart-'))
  const engine = await startEngine({
    workspace: join(folder, 'w.bashu'),
    host: { kind: 'cli', canRevealInFolder: false, canOpenPaths: false },
    workers: (name) =>
      new URL(name === 'store' ? './mortal-store.ts' : '../../engine/workers/compute.ts', import.meta.url),
  })
  try {
    const { system } = engine.client
    await system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
    const notices = await system.notices()
    const told = (async () => {
      for await (const notice of notices) if (notice.kind === 'worker-restarted') return notice.worker
      return null
    })()
    await expect(system.setPreferences({ theme: 'dark' })).rejects.toMatchObject({ code: 'worker-died' })
    expect((await system.about()).profile?.person).toBe('周岚')
    expect(await told).toBe('store')
    expect((await system.verify({ deep: true })).ok).toBe(true)
  } finally {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
})
