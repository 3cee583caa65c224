import type { MenuItemConstructorOptions } from 'electron'

export type MenuLanguage = 'zh' | 'en'

const labels = {
  zh: {
    file: '文件',
    close: '关闭窗口',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    developerTools: '开发者工具',
  },
  en: {
    file: 'File',
    close: 'Close window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
  },
} as const

/** The menu bar: what the system expects of any program. The program's own actions are on its screens. */
export function menuTemplate(language: MenuLanguage, platform: string): MenuItemConstructorOptions[] {
  const text = labels[language]
  // On macOS the first menu is the program's own, whatever its label.
  const own: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [
    ...own,
    {
      label: text.file,
      submenu: [
        { role: 'close', label: text.close },
        ...(platform === 'darwin' ? [] : [{ role: 'quit', label: text.quit } as const]),
      ],
    },
    {
      label: text.edit,
      submenu: [
        { role: 'undo', label: text.undo },
        { role: 'redo', label: text.redo },
        { type: 'separator' },
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: 'resetZoom', label: text.actualSize },
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: text.fullScreen },
        { role: 'toggleDevTools', label: text.developerTools },
      ],
    },
  ]
}

export const menuLanguage = (locale: string): MenuLanguage => (locale.toLowerCase().startsWith('zh') ? 'zh' : 'en')
