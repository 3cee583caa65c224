import { posix, win32 } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The workspace file where none is named: the one place per person that every host opens, so that the window, the
 * browser and the command line see the same instruments. BASHU_WORKSPACE overrides it.
 *
 * @param platform as `process.platform`
 */
export function defaultWorkspace(env: Environment, platform: string): string {
  if (env['BASHU_WORKSPACE']) return env['BASHU_WORKSPACE']
  return platform === 'win32' ? onWindows(env) : onUnix(env, platform)
}

function onWindows(env: Environment): string {
  const folder = env['APPDATA'] || win32.join(env['USERPROFILE'] ?? 'C:\\', 'AppData', 'Roaming')
  return win32.join(folder, 'Bashu', 'workspace.bashu')
}

function onUnix(env: Environment, platform: string): string {
  const home = env['HOME'] || '/'
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Bashu', 'workspace.bashu')
  const folder = env['XDG_DATA_HOME'] || posix.join(home, '.local', 'share')
  return posix.join(folder, 'bashu', 'workspace.bashu')
}
