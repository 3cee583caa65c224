import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './root.mjs'
import { run } from './run.mjs'

const { env } = process

/** Where browsers of the Chromium family are installed. */
const knownPlaces = () => {
  if (process.platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    )
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ]
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)))
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  return names.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`])
}

/**
 * A browser to test with: BASHU_BROWSER, else one that is installed.
 * @returns {string | null}
 */
export const findBrowser = () => {
  const chosen = env['BASHU_BROWSER']
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null
  return knownPlaces().find((file) => existsSync(file)) ?? null
}

// The fonts too: without them every Chinese character is a box, and no width is what people see.
const debianPackages = ['chromium', 'fonts-noto-cjk']
const debianInstall = ['install', '-y', '--no-install-recommends', ...debianPackages]

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * Finds a browser, and on Debian as root installs one where there is none.
 * @returns {Promise<string | null>}
 */
export const ensureBrowser = async () => {
  const found = findBrowser()
  if (found !== null || env['BASHU_BROWSER'] || !canInstall()) return found
  say('正在安装测试用的浏览器……', 'Installing a browser for the tests …')
  const options = { quiet: true, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 600_000 }
  await run('apt-get', ['update'], options)
  const { code, output } = await run('apt-get', debianInstall, options)
  if (code !== 0)
    say(`浏览器安装失败：${output.slice(-500)}`, `The browser could not be installed: ${output.slice(-500)}`)
  return findBrowser()
}

/** What to do for the tests that need a browser. */
export const browserAdvice = () =>
  process.platform === 'linux'
    ? `sudo apt-get ${debianInstall.join(' ')}`
    : 'BASHU_BROWSER=<path of Chrome, Edge or Chromium>'
