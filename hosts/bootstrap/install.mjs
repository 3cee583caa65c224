import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { Refusal, at, root, say } from './root.mjs'
import { run } from './run.mjs'

/**
 * What the installed packages must fit: the lockfile, and the machine, since some packages hold machine code.
 * @param {string} folder the checkout
 */
const wantedStamp = (folder) => {
  const hash = createHash('sha256')
    .update(readFileSync(resolve(folder, 'package-lock.json')))
    .digest('hex')
  return `${hash} ${process.platform} ${process.arch}\n`
}

/**
 * A package as a lockfile and as npm's record of node_modules describe it.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package
 */

/**
 * @param {string} file
 * @returns {Record<string, Package>} by place
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}

/**
 * Packages with machine code for other machines are rightly missing. Of those made for one C library we cannot tell.
 * @param {Package} wanted
 */
const mayBeMissing = ({ optional, os, cpu, libc }) =>
  optional === true && (!os?.includes(process.platform) || !cpu?.includes(process.arch) || libc !== undefined)

/**
 * True where npm's own record of node_modules holds every package of the lockfile: somebody ran npm by hand.
 * @param {string} folder the checkout
 */
const installedByHand = (folder) => {
  const record = resolve(folder, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesOf(record)
  return Object.entries(packagesOf(resolve(folder, 'package-lock.json'))).every(([place, wanted]) => {
    if (place === '') return true
    const present = installed[place]
    if (present === undefined) return mayBeMissing(wanted)
    return (
      present.version === wanted.version && (wanted.integrity === undefined || present.integrity === wanted.integrity)
    )
  })
}

/**
 * @param {string} [folder] the checkout
 * @returns {boolean} whether node_modules fits the lockfile and this machine
 */
export const isInstalled = (folder = root) => {
  const stamp = resolve(folder, 'node_modules/.bashu-installed')
  const wanted = wantedStamp(folder)
  if (existsSync(stamp)) {
    if (readFileSync(stamp, 'utf8') === wanted) return true
    // Installed for another machine (a copied or shared folder): npm's record does not tell, so install anew.
    if (!readFileSync(stamp, 'utf8').endsWith(` ${process.platform} ${process.arch}\n`)) return false
  }
  if (!installedByHand(folder)) return false
  writeFileSync(stamp, wanted)
  return true
}

/** How to start npm without a shell: the copy that started us, else the one beside this Node, else the one on PATH. */
const npmCommand = () => {
  const beside = dirname(process.execPath)
  const script = [
    process.env['npm_execpath'] ?? '',
    resolve(beside, 'node_modules/npm/bin/npm-cli.js'),
    resolve(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((file) => basename(file) === 'npm-cli.js' && existsSync(file))
  if (script !== undefined) return { command: process.execPath, before: [script], shell: false }
  // npm.cmd can only be started through the shell; every argument is a constant of ours.
  return process.platform === 'win32'
    ? { command: 'npm.cmd', before: [], shell: true }
    : { command: 'npm', before: [], shell: false }
}

/** @type {readonly [RegExp, string, string][]} what npm's error codes mean, in the order they are tried */
const meanings = [
  [
    /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY|CERT_/,
    '网络中有代理替换了证书。请把单位的根证书文件设给 npm（npm config set cafile 文件路径），然后重试。',
    'A proxy on this network replaces certificates. Give npm your organisation’s root certificate (npm config set cafile FILE), then try again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|E407/,
    '连不上软件包源。请检查网络；在内网中请设置可用的镜像（npm config set registry 镜像地址）或代理（npm config set proxy 代理地址），然后重试。',
    'The package registry cannot be reached. Check the network; inside a closed network set a mirror that you can reach (npm config set registry ADDRESS) or a proxy (npm config set proxy ADDRESS), then try again.',
  ],
  [
    /E404|ETARGET|ENOVERSIONS/,
    '当前软件包源中缺少所需的软件包。请换一个完整的镜像（npm config set registry 镜像地址），然后重试。',
    'The package registry in use lacks a package. Choose a complete mirror (npm config set registry ADDRESS), then try again.',
  ],
  [
    /EINTEGRITY/,
    '下载的软件包与记录的校验值不符，已拒绝安装。请运行 npm cache clean --force 后重试；仍然如此请更换镜像。',
    'A downloaded package does not match its recorded checksum and was refused. Run npm cache clean --force and try again; if it stays so, choose another mirror.',
  ],
  [/ENOSPC/, '磁盘空间不足。请腾出至少 2 GB 后重试。', 'The disk is full. Free at least 2 GB, then try again.'],
  [
    /EACCES|EPERM|EROFS|EBUSY/,
    `无法写入 ${root}。请关闭正在使用该文件夹的程序，或换到有写权限的位置后重试。`,
    `${root} cannot be written. Close programs that use it, or move it to where you may write, then try again.`,
  ],
]

/**
 * Why an installation failed, and what to do.
 * @param {string} output npm's own words
 */
export const explainNpm = (output) => {
  const found = meanings.find(([code]) => code.test(output))
  if (found !== undefined) return new Refusal(found[1], found[2])
  const tail = output.trim().split('\n').slice(-12).join('\n')
  return new Refusal(`安装失败，npm 的输出为：\n${tail}`, `The installation failed; npm said:\n${tail}`)
}

/**
 * Installs the pinned packages where they are not yet there: silent and instant when they are.
 * @throws {Refusal} with what to do where npm fails
 */
export const ensureInstalled = async () => {
  if (isInstalled()) return
  say(
    '正在安装所需的软件包（仅首次需要，约一分钟）……',
    'Installing the packages (the first time only, about a minute) …',
  )
  rmSync(at('node_modules/.bashu-installed'), { force: true })
  const { command, before, shell } = npmCommand()
  // Windows cannot remove a program that runs: under the pinned Node node_modules is brought up to date, not laid anew.
  const runsFromInside = process.execPath.startsWith(at('node_modules') + sep)
  const how = runsFromInside && process.platform === 'win32' ? 'install' : 'ci'
  // npm's own patience (five minutes for each of three tries) would leave a person on a closed network in the dark.
  const patience = [
    '--fetch-timeout=60000',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ]
  const args = [...before, how, '--no-audit', '--no-fund', '--no-progress', ...patience]
  const { code, output } = await run(command, args, { quiet: true, shell })
  if (code !== 0) throw explainNpm(output)
  writeFileSync(at('node_modules/.bashu-installed'), wantedStamp(root))
}
