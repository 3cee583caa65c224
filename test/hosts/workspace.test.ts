import { expect, test } from 'vitest'
import { defaultWorkspace } from '#hosts/workspace.ts'

test.each([
  ['win32', { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' }, 'C:\\Users\\li\\AppData\\Roaming\\Bashu\\workspace.bashu'],
  ['win32', { USERPROFILE: 'C:\\Users\\li' }, 'C:\\Users\\li\\AppData\\Roaming\\Bashu\\workspace.bashu'],
  ['darwin', { HOME: '/Users/li' }, '/Users/li/Library/Application Support/Bashu/workspace.bashu'],
  ['linux', { HOME: '/home/li' }, '/home/li/.local/share/bashu/workspace.bashu'],
  ['linux', { HOME: '/home/li', XDG_DATA_HOME: '/data/li' }, '/data/li/bashu/workspace.bashu'],
  ['linux', { HOME: '/home/li', XDG_DATA_HOME: '' }, '/home/li/.local/share/bashu/workspace.bashu'],
  ['linux', { HOME: '/home/li', BASHU_WORKSPACE: '/tmp/a.bashu' }, '/tmp/a.bashu'],
])('%s %j keeps the workspace at %s', (platform, env, file) => {
  expect(defaultWorkspace(env, platform)).toBe(file)
})
