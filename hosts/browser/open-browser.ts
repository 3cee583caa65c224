import { spawn } from 'node:child_process'

/** The program that opens an address in the person's own browser, and its arguments. No shell reads the address. */
export function openCommand(platform: string, url: string): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]]
  if (platform === 'darwin') return ['open', [url]]
  return ['xdg-open', [url]]
}

/** Opens the address. False where there is no such program; the person then opens it by hand. */
export function openBrowser(url: string): Promise<boolean> {
  const [command, args] = openCommand(process.platform, url)
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
