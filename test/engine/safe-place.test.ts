import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseMountInfo, parseMountList, placeFacts } from '#engine/place-facts.ts'
import { requireSafePlace, unsafePlace, type PlaceFacts } from '#engine/safe-place.ts'

const linux = (realPath: string, more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  platform: 'linux',
  realPath,
  home: '/home/li',
  environment: {},
  mounts: parseMountInfo(mountInfo),
  folders: [],
  ...more,
})
const windows = (realPath: string, more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  ...linux(realPath),
  platform: 'win32',
  home: 'C:\\Users\\li',
  mounts: [],
  ...more,
})
const mac = (realPath: string): PlaceFacts => ({
  ...linux(realPath),
  platform: 'darwin',
  home: '/Users/li',
  mounts: parseMountList(macMounts),
})

const mountInfo = `
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:44 / /mnt/office rw shared:9 - cifs //files/office rw,vers=3.1.1
31 22 0:45 / /home/li/shared\\040docs rw - nfs4 10.0.0.3:/export rw
32 22 0:46 / /mnt/c rw,noatime - 9p C:\\134 rw,aname=drvfs;path=C:\\134
33 22 0:47 / /mnt/z rw,noatime - 9p \\134\\134files\\134office rw,aname=drvfs
34 22 0:48 / /home/li/remote rw - fuse.sshfs li@host:/ rw
35 22 0:49 / /home/li/cloud rw - fuse.rclone drive: rw
36 22 0:50 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
37 22 0:51 / /mnt/usb rw - fuseblk /dev/sdb1 rw
38 22 0:52 / /workspace rw - overlay overlay rw,lowerdir=/l
39 30 8:2 / /mnt/office/local rw - xfs /dev/sdc1 rw
40 22 0:53 / /mnt/vm rw - virtiofs vmshare rw
41 22 0:54 / /mnt/dav rw - fuse.davfs2 https://dav.example/ rw
`
const macMounts = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//lan@files/office on /Volumes/office (smbfs, nodev, nosuid, mounted by li)
/dev/disk5s1 on /Volumes/USB (exfat, local, nodev)
`

const network = 'workspace-on-network'
const cloud = 'workspace-in-cloud-folder'

describe('a place on the network', () => {
  it.each<[PlaceFacts, string | null]>([
    [linux('/mnt/office/w.bashu'), '//files/office'],
    [linux('/home/li/shared docs/a/w.bashu'), '10.0.0.3:/export'],
    [linux('/home/li/remote/w.bashu'), 'li@host:/'],
    [linux('/home/li/cloud/w.bashu'), 'drive:'],
    [linux('/run/user/1000/gvfs/smb-share/w.bashu'), 'gvfsd-fuse'],
    [linux('/mnt/dav/w.bashu'), 'https://dav.example/'],
    [linux('/mnt/z/w.bashu'), '\\\\files\\office'],
    [windows('\\\\files\\office\\w.bashu'), '\\\\files\\office'],
    [windows('\\\\?\\UNC\\files\\office\\w.bashu'), '\\\\files\\office'],
    [mac('/Volumes/office/w.bashu'), '//lan@files/office'],
    // And places of this machine, however they look.
    [linux('/home/li/w.bashu'), null],
    [linux('/mnt/c/Users/li/w.bashu'), null],
    [linux('/mnt/usb/w.bashu'), null],
    [linux('/mnt/vm/w.bashu'), null],
    [linux('/workspace/w.bashu'), null],
    [linux('/mnt/office/local/w.bashu'), null],
    [linux('/mnt/office2/w.bashu'), null],
    [windows('C:\\Users\\li\\AppData\\Roaming\\Bashu\\workspace.bashu'), null],
    [windows('\\\\?\\C:\\Users\\li\\w.bashu'), null],
    [windows('\\\\wsl.localhost\\Debian\\home\\li\\w.bashu'), null],
    [mac('/Volumes/USB/w.bashu'), null],
    [mac('/Users/li/Library/Application Support/Bashu/workspace.bashu'), null],
  ])('%#: $realPath', (facts, service) => {
    expect(unsafePlace(facts)).toEqual(service === null ? null : { code: network, service })
  })
})

const folder = (path: string, ...entries: string[]) => ({ path, entries })

describe('a place that is synchronised', () => {
  it.each<[PlaceFacts, string | null]>([
    // What a client left there is proof anywhere.
    [linux('/data/a/b/w.bashu', { folders: [folder('/data/a/b'), folder('/data/a', '.stfolder')] }), 'Syncthing'],
    [linux('/data/w.bashu', { folders: [folder('/data', '.dropbox.cache')] }), 'Dropbox'],
    [linux('/data/w.bashu', { folders: [folder('/data', '._sync_1a2b3c.db')] }), 'Nextcloud'],
    [linux('/data/w.bashu', { folders: [folder('/data', '.sync', '.sync/ID')] }), 'Resilio Sync'],
    [windows('D:\\x\\w.bashu', { folders: [folder('D:\\x', '.tmp.drivedownload')] }), 'Google Drive'],
    // What Windows says of OneDrive.
    [windows('D:\\Sync\\w.bashu', { environment: { OneDriveCommercial: 'D:\\Sync' } }), 'OneDrive'],
    [windows('d:\\sync\\a\\w.bashu', { environment: { OneDrive: 'D:\\Sync\\' } }), 'OneDrive'],
    [windows('D:\\Sync2\\w.bashu', { environment: { OneDrive: 'D:\\Sync' } }), null],
    // Where macOS keeps them.
    [mac('/Users/li/Library/CloudStorage/OneDrive-Office/w.bashu'), 'OneDrive'],
    [mac('/Users/li/Library/CloudStorage/Box-Box/w.bashu'), 'Box'],
    [mac('/Users/li/Library/Mobile Documents/com~apple~CloudDocs/w.bashu'), 'iCloud'],
    // A name, where clients make their folder.
    [windows('C:\\Users\\li\\OneDrive - 某局\\w.bashu'), 'OneDrive'],
    [windows('C:\\Users\\li\\Nutstore\\1\\我的坚果云\\w.bashu'), '坚果云'],
    [windows('D:\\BaiduSyncdisk\\w.bashu'), '百度网盘'],
    [windows('C:\\Users\\li\\WPSDrive\\123\\WPS云盘\\w.bashu'), 'WPS云盘'],
    [windows('C:\\Users\\li\\Documents\\微云同步助手\\w.bashu'), '腾讯微云'],
    [windows('G:\\My Drive\\w.bashu'), 'Google Drive'],
    [windows('D:\\阿里云盘\\w.bashu'), '阿里云盘'],
    [windows('D:\\天翼云盘\\w.bashu'), '天翼云盘'],
    [linux('/home/li/Seafile/私人资料库/w.bashu'), 'Seafile'],
    [linux('/home/li/Nextcloud/w.bashu'), 'Nextcloud'],
    // A name alone, in the middle of nowhere, and what clients keep in the home folder.
    [linux('/srv/projects/Dropbox/w.bashu'), null],
    [windows('D:\\工作\\坚果云\\w.bashu'), null],
    [linux('/home/li/Dropbox'), null],
    [linux('/home/li/w.bashu', { folders: [folder('/home/li', '.dropbox', '.ccnet', '.nutstore', '.sync')] }), null],
    [linux('/home/li/Nextcloud-notes/w.bashu'), null],
  ])('%#: $realPath', (facts, service) => {
    expect(unsafePlace(facts)).toEqual(service === null ? null : { code: cloud, service })
  })

  it('is refused with its file and the service, unless whoever runs the machine says otherwise', () => {
    const facts = windows('D:\\BaiduSyncdisk\\w.bashu')
    expect(() => requireSafePlace(facts)).toThrow(expect.objectContaining({ code: cloud }))
    expect(() => requireSafePlace({ ...facts, environment: { BASHU_ALLOW_ANY_PLACE: '1' } })).not.toThrow()
  })
})

describe('the facts of a real place', () => {
  it('follow links, name what lies above, and hold for a file that is not there yet', async () => {
    const root = mkdtempSync(join(tmpdir(), 'bashu-place-'))
    onTestFinished(() => rmSync(root, { recursive: true, force: true }))
    mkdirSync(join(root, 'synced', '.sync'), { recursive: true })
    writeFileSync(join(root, 'synced', '.sync', 'ID'), '')
    symlinkSync(join(root, 'synced'), join(root, 'link'), 'junction')
    const facts = await placeFacts(join(root, 'link', 'not', 'yet', 'w.bashu'))
    expect(facts.realPath.endsWith(join('synced', 'not', 'yet', 'w.bashu'))).toBe(true)
    expect(unsafePlace(facts)).toEqual({ code: cloud, service: 'Resilio Sync' })
    expect(unsafePlace(await placeFacts(join(root, 'w.bashu')))).toBeNull()
  })
})
