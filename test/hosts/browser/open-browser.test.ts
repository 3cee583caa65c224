import { expect, test } from 'vitest'
import { openCommand } from '#hosts/browser/open-browser.ts'

const url = 'http://127.0.0.1:4321/key/?a=1&b=2'

test.each([
  ['win32', 'rundll32', ['url.dll,FileProtocolHandler', url]],
  ['darwin', 'open', [url]],
  ['linux', 'xdg-open', [url]],
])('%s opens the address in the person’s browser, as one argument', (platform, command, args) => {
  expect(openCommand(platform, url)).toEqual([command, args])
})
