import { BashuError } from '#core/contract/errors.ts'

/* Where a workspace must not lie: pure rules over facts that `place-facts.ts` looks up. */

/** A mounted file system, as the system lists it. */
export interface Mount {
  /** Where it is mounted, without a slash at its end. */
  readonly point: string
  /** As the system calls it: `ext4`, `nfs4`, `fuse.sshfs`, `9p` … */
  readonly type: string
  /** The device or share behind it. */
  readonly source: string
}

export interface PlaceFacts {
  /** As `process.platform`. */
  readonly platform: string
  /** Absolute and with links resolved: on Windows a mapped drive is its share by then. */
  readonly realPath: string
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Empty where the system has no list of them. */
  readonly mounts: readonly Mount[]
  /**
   * What lies in the folder of the file and in each folder above it, nearest first; of `.sync` also what lies in it, as
   * `.sync/ID`.
   */
  readonly folders: readonly { readonly path: string; readonly entries: readonly string[] }[]
}

export interface UnsafePlace {
  readonly code: 'workspace-on-network' | 'workspace-in-cloud-folder'
  /** What shares or synchronises the place, for people. */
  readonly service: string
}

/** Null where nothing speaks against the place. */
export const unsafePlace = (facts: PlaceFacts): UnsafePlace | null => networkPlace(facts) ?? cloudPlace(facts)

/**
 * `BASHU_ALLOW_ANY_PLACE=1` overrules it: for whoever runs a server whose one machine alone uses a mounted disk.
 * @throws workspace-on-network, workspace-in-cloud-folder
 */
export function requireSafePlace(facts: PlaceFacts): void {
  if (facts.environment['BASHU_ALLOW_ANY_PLACE'] === '1') return
  const found = unsafePlace(facts)
  if (found !== null) throw new BashuError(found.code, { file: facts.realPath, service: found.service })
}

/* The network. */

/**
 * File systems behind which another machine stands. SQLite's log needs memory that both sides share, and locks that
 * hold; none of these promises both. Not among them: `overlay` and `tmpfs` of containers, `fuseblk` (NTFS on a local
 * disk), `ecryptfs`, `drvfs` and `9p` of WSL and of virtual machines, which are this machine's own disk (see `isShare`).
 */
const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs\d?|ncpfs|coda|afs|ceph|glusterfs|lustre|beegfs|gpfs|ocfs2|gfs2|fuse\.(sshfs|rclone|davfs\d?|s3fs|gvfsd-fuse|smbnetfs|curlftpfs|glusterfs|ceph-fuse|juicefs|ossfs|cosfs|goofys|mount_webdav|kio-fuse))$/iu

/** WSL mounts Windows drives by 9p: of those only a share (`\\server\share`, `//server/share`) is another machine. */
const isShare = ({ type, source }: Mount): boolean => /^(9p|drvfs)$/u.test(type) && /^[\\/]{2}[^\\/]/u.test(source)

function networkPlace({ platform, realPath, mounts }: PlaceFacts): UnsafePlace | null {
  const share = platform === 'win32' ? uncServer(realPath) : null
  if (share !== null) return { code: 'workspace-on-network', service: share }
  const mount = mountOf(realPath, mounts)
  if (mount === null || !(networkTypes.test(mount.type) || isShare(mount))) return null
  return { code: 'workspace-on-network', service: mount.source === '' ? mount.type : mount.source }
}

/** `\\server\share` of a path; null for a local one, also in its long form (`\\?\C:\…`, `\\.\…`). */
function uncServer(path: string): string | null {
  const found = /^[\\/]{2}(?:\?[\\/]UNC[\\/])?(?![?.][\\/])([^\\/]+)[\\/]+([^\\/]+)/iu.exec(path)
  // Windows shows the disk of its own Linux so.
  if (found === null || /^wsl(\$|\.localhost)$/iu.test(found[1] ?? '')) return null
  return `\\\\${found[1]}\\${found[2]}`
}

/** The mount that holds a path: the longest, and of those at one point the last, which lies on top. */
function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  const holding = mounts.filter(({ point }) => point === '' || path === point || path.startsWith(`${point}/`))
  return holding.reduce<Mount | null>((best, mount) => {
    return best === null || mount.point.length >= best.point.length ? mount : best
  }, null)
}

/* Synchronised folders. */

interface Service {
  readonly name: string
  /** What its client alone puts into a folder that it synchronises; never what it puts into the home folder. */
  readonly markers?: readonly RegExp[]
  /** How its client calls the folder that it makes. Proof only in a place where clients make one. */
  readonly folder?: RegExp
}

const services: readonly Service[] = [
  { name: 'OneDrive', folder: /^OneDrive($| - )/iu },
  { name: 'Dropbox', markers: [/^\.dropbox\.cache$/u], folder: /^Dropbox($| \()/iu },
  {
    name: 'Google Drive',
    markers: [/^\.tmp\.drive(download|upload)$/u],
    folder: /^(Google ?Drive|My Drive|我的云端硬盘)$/iu,
  },
  { name: 'iCloud', folder: /^(iCloud ?Drive|iCloud云盘)$/iu },
  { name: '坚果云', folder: /^(Nutstore( ?Files)?|我的坚果云|坚果云)$/iu },
  { name: '百度网盘', folder: /^(BaiduSyncdisk|百度网盘同步空间|百度云同步盘)$/iu },
  { name: 'WPS云盘', folder: /^(WPS ?Drive|WPS云盘|WPS云文档|WPS Cloud Files)$/iu },
  { name: '腾讯微云', folder: /^(微云同步助手|微云同步盘|腾讯微云|Weiyun)$/iu },
  { name: '阿里云盘', folder: /^(aDrive|阿里云盘)$/iu },
  { name: '天翼云盘', folder: /^(天翼云盘|天翼云盘同步盘|ecloud)$/iu },
  { name: 'Seafile', folder: /^Seafile$/iu },
  {
    name: 'Nextcloud',
    // Its database is called by the account: `._sync_1a2b3c.db`.
    markers: [/^\.(owncloud|nextcloud)sync\.log$/u, /^\._?sync_[0-9a-f]+\.db$/iu],
    folder: /^(Nextcloud\d?|ownCloud)$/iu,
  },
  { name: 'Syncthing', markers: [/^\.stfolder$/u] },
  { name: 'Resilio Sync', markers: [/^\.sync\/ID$/u], folder: /^Resilio Sync$/iu },
]

function cloudPlace(facts: PlaceFacts): UnsafePlace | null {
  const service = byEnvironment(facts) ?? byMac(facts) ?? byMarker(facts) ?? byName(facts)
  return service === null ? null : { code: 'workspace-in-cloud-folder', service }
}

/** Windows says where OneDrive lies. */
function byEnvironment({ platform, realPath, environment }: PlaceFacts): string | null {
  if (platform !== 'win32') return null
  const roots = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'].flatMap((name) => environment[name] ?? [])
  return roots.some((root) => root !== '' && isBelow(realPath, root)) ? 'OneDrive' : null
}

/** macOS keeps what its file providers and iCloud synchronise in two folders of its own. */
function byMac({ platform, realPath, home }: PlaceFacts): string | null {
  if (platform !== 'darwin') return null
  const provider = /^\/([^/-]+)/u.exec(below(realPath, `${home}/Library/CloudStorage`) ?? '')?.[1]
  if (provider !== undefined) return services.find(({ folder }) => folder?.test(provider))?.name ?? provider
  return isBelow(realPath, `${home}/Library/Mobile Documents`) ? 'iCloud' : null
}

/** What a client left in the folder or in one above it. */
function byMarker({ folders }: PlaceFacts): string | null {
  const isIn = (entries: readonly string[]) => (marker: RegExp) => entries.some((entry) => marker.test(entry))
  for (const { entries } of folders) {
    const found = services.find(({ markers }) => markers?.some(isIn(entries)))
    if (found !== undefined) return found.name
  }
  return null
}

/**
 * A name alone counts only where clients make their folder: directly in the home folder (or its Documents and Desktop),
 * or at the root of a drive. A folder that is called so in the middle of nowhere is somebody's own.
 */
function byName({ platform, realPath, home }: PlaceFacts): string | null {
  const inHome = partsOf(below(realPath, home) ?? '')
  const places = [
    inHome[0],
    /^(documents|desktop|文档|桌面|我的文档)$/iu.test(inHome[0] ?? '') ? inHome[1] : undefined,
    platform === 'win32' ? partsOf(realPath.replace(/^[a-z]:/iu, ''))[0] : undefined,
  ]
  // The last part is the workspace file itself.
  const file = partsOf(realPath).at(-1)
  const names = places.filter((name): name is string => name !== undefined && name !== file)
  return services.find(({ folder }) => names.some((name) => folder?.test(name)))?.name ?? null
}

const partsOf = (path: string): string[] => path.split(/[\\/]/u).filter((part) => part !== '')

/** What follows `folder` in a path below it, with the slash; null where the path is elsewhere. */
function below(path: string, folder: string): string | null {
  const root = folder.replace(/[\\/]+$/u, '')
  const isInside = root !== '' && path.slice(0, root.length).toLowerCase() === root.toLowerCase()
  const rest = path.slice(root.length)
  return isInside && /^[\\/]/u.test(rest) ? rest : null
}

const isBelow = (path: string, folder: string): boolean => below(path, folder) !== null
