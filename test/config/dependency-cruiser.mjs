import { corePackages, folders, hidden, ladder, tight } from './layers.mjs'

const names = Object.keys(folders)
/** @param {string[]} list */
const any = (list) => (list.length === 0 ? '(?!)' : `^(${list.join('|')})(/|$)`)
/** @param {string} path */
const exactly = (path) => `^${path.replaceAll('.', '\\.')}$`

/** @param {string} folder */
const may = (folder) => folders[folder] ?? []

const arrows = names.map((from) => ({
  name: `${from}-imports`,
  comment: `${from} may import: ${may(from).join(', ') || 'nothing of the project'}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: any(names.filter((name) => name !== from && !may(from).includes(name))) },
}))

const rungs = ladder.map((rung, index) => ({
  name: `core-ladder-${rung}`,
  comment: `core/${rung} may import only from the folders on its left: ${ladder.slice(0, index).join(', ') || 'none'}`,
  severity: 'error',
  from: { path: `^core/${rung}/` },
  to: { path: any(ladder.slice(index + 1).map((other) => `core/${other}`)) },
}))

const packages = [...ladder, ''].map((rung) => ({
  name: `core-packages-${rung || 'top'}`,
  comment: `core/${rung} may import the packages: ${(corePackages[rung] ?? []).join(', ') || 'none'}`,
  severity: 'error',
  from: { path: rung === '' ? '^core/[^/]+$' : `^core/${rung}/` },
  to: { path: 'node_modules/', pathNot: (corePackages[rung] ?? []).map((name) => `node_modules/${name}/`) },
}))

const secrets = Object.entries(hidden).map(([from, paths]) => ({
  name: `${from}-hidden`,
  comment: `${from} does not see ${paths.join(', ')}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: any(paths) },
}))

const tights = Object.entries(tight).map(([file, allowed]) => ({
  name: `tight-${file.replaceAll('/', '-')}`,
  comment: `${file} may import only: ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: exactly(file) },
  to: { path: any(names), pathNot: [...allowed.map((path) => `^${path}`)] },
}))

export default {
  forbidden: [
    ...arrows,
    ...rungs,
    ...packages,
    ...secrets,
    ...tights,
    {
      name: 'no-circular',
      comment: 'No import cycle, types included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-node',
      comment: 'The domain runs anywhere, the screen in a browser',
      severity: 'error',
      from: { path: '^(core|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-apart',
      comment: 'No feature imports another; what two need is a component',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'not-resolvable',
      comment: 'An import that leads nowhere is checked by nothing',
      severity: 'error',
      from: { pathNot: '^test/boundaries/planted' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist|node_modules/\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default', 'require'],
    },
  },
}
