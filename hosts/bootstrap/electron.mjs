import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { at, inLanguage, say } from './root.mjs'
import { run, toolEnvironment } from './run.mjs'

const { env } = process
const program =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[String(process.platform)] ?? 'electron'

/**
 * The Electron program: in ELECTRON_OVERRIDE_DIST_PATH, else as its package has installed it. Never by requiring the
 * package, which downloads when asked.
 * @returns {string | null}
 */
export const findElectron = () => {
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (elsewhere) return existsSync(join(elsewhere, program)) ? join(elsewhere, program) : null
  // Written when the unpacking is complete: without it there may be half a program.
  const record = at('node_modules', 'electron', 'path.txt')
  if (!existsSync(record)) return null
  const installed = at('node_modules', 'electron', 'dist', readFileSync(record, 'utf8'))
  return existsSync(installed) ? installed : null
}

const mirrorNames = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR']
const mirror = () => mirrorNames.map((name) => env[name]).find((value) => value) ?? ''

/** How long a start waits for the download. Somebody who has named a mirror has asked for it, and may wait. */
const patienceMs = () => (mirror() === '' ? 20_000 : 600_000)
/** After a download that failed, the next tries are left for a day: a start is not to wait each time. */
const triedAgainMs = 24 * 3600_000
const record = at('node_modules', '.cache', 'bashu-electron-missing')

const failedLately = () => {
  if (!existsSync(record)) return false
  const [instant = '', where = ''] = readFileSync(record, 'utf8').split('\n')
  return where === mirror() && Date.now() - Date.parse(instant) < triedAgainMs
}

const remember = () => {
  try {
    writeFileSync(record, `${new Date().toISOString()}\n${mirror()}`)
  } catch {
    // Where nothing can be written the next start tries again.
  }
}

const missing = () =>
  inLanguage(
    '没有 Electron 程序（下载不到）。网络受限时，请设置环境变量 ELECTRON_MIRROR（镜像地址），或用 ELECTRON_OVERRIDE_DIST_PATH 指向已解压的 Electron 文件夹；也可运行 npx install-electron 慢慢下载',
    'there is no Electron program (it could not be downloaded). On a closed network set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron; npx install-electron downloads without a limit of time',
  )

const fetchElectron = async () => {
  if (failedLately()) return
  say('正在下载 Electron……', 'Downloading Electron …')
  const options = { quiet: true, timeoutMs: patienceMs(), env: toolEnvironment() }
  const { code } = await run(process.execPath, [at('node_modules', 'electron', 'install.js')], options)
  if (code !== 0) remember()
}

/** Why no window can be opened here at all, or null. */
const noWindowReason = () => {
  if (env['BASHU_NO_ELECTRON'] === '1') return inLanguage('已设置 BASHU_NO_ELECTRON=1', 'BASHU_NO_ELECTRON=1 is set')
  if (process.platform === 'linux') {
    if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return inLanguage('没有图形桌面', 'there is no desktop')
    // Chromium refuses to start its sandbox for root, and we do not start it without.
    if (process.getuid?.() === 0)
      return inLanguage('以 root 身份运行，Electron 的沙箱不可用', 'as root Electron’s sandbox cannot be used')
  }
  return null
}

/**
 * The Electron program, downloaded first where that works, or why the window cannot be opened.
 * @returns {Promise<{ program: string } | { reason: string }>}
 */
export const ensureElectron = async () => {
  const reason = noWindowReason()
  if (reason !== null) return { reason }
  if (findElectron() === null && !env['ELECTRON_OVERRIDE_DIST_PATH']) await fetchElectron()
  const found = findElectron()
  return found === null ? { reason: missing() } : { program: found }
}
