/*
 * What no compiler option can hold: raw doors to other processes, to the database, to the clock and to chance are
 * each opened in one place. The message says where to go instead.
 */

import { relative } from 'node:path'

/** @type {{ find: (node: any) => boolean, only: RegExp, instead: string }[]} */
const doors = [
  {
    find: (node) => node.type === 'NewExpression' && node.callee.name === 'Database',
    only: /^data\/(db|open|open-[a-z-]+|connection)\.ts$/,
    instead: 'open the workspace through data/: one place knows how SQLite is opened',
  },
  {
    find: (node) => isCall(node) && node.callee.name === 'fetch',
    only: /^$/,
    instead: 'nothing here speaks to a network',
  },
  {
    find: (node) => node.type === 'NewExpression' && node.callee.name === 'WebSocket',
    only: /^renderer\/transport\.ts$/,
    instead: 'the screen speaks to the engine through renderer/transport.ts',
  },
  {
    find: (node) => isCall(node) && node.callee.property?.name === 'postMessage',
    only: /^(renderer\/transport|electron\/(preload|[a-z-]+)|engine\/(process|workers\/[a-z-]+))\.ts$/,
    instead: 'speak through the contract: a typed client over a port',
  },
  {
    find: (node) => node.type === 'ImportSpecifier' && /^ipc(Renderer|Main)$/.test(node.imported.name ?? ''),
    only: /^electron\/[a-z-]+\.ts$/,
    instead: 'Electron’s own channels stay in electron/',
  },
]

/** @type {{ find: (node: any) => boolean, instead: string }[]} */
const impurities = [
  { find: (node) => isMember(node, 'Date', 'now'), instead: 'hand the time in' },
  { find: (node) => isMember(node, 'Math', 'random'), instead: 'hand the randomness in' },
  {
    find: (node) => node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0,
    instead: 'hand the time in',
  },
]

const isCall = (/** @type {any} */ node) => node.type === 'CallExpression'
const isMember = (/** @type {any} */ node, /** @type {string} */ object, /** @type {string} */ property) =>
  node.type === 'MemberExpression' && node.object.name === object && node.property.name === property

/** Path from the folder that is checked, with forward slashes: a checkout may lie below a folder called `engine`. */
const place = (/** @type {string} */ file) => relative(process.cwd(), file).replaceAll('\\', '/')

const watched = ['NewExpression', 'CallExpression', 'MemberExpression', 'ImportSpecifier']

const rule = (/** @type {(file: string) => { find: (node: any) => boolean, instead: string }[]} */ rulesFor) => ({
  create(/** @type {any} */ context) {
    const rules = rulesFor(place(context.filename))
    const look = (/** @type {any} */ node) => {
      const broken = rules.find(({ find }) => find(node))
      if (broken) context.report({ node, message: broken.instead })
    }
    return Object.fromEntries(watched.map((type) => [type, look]))
  },
})

export default {
  meta: { name: 'bashu' },
  rules: {
    'one-door': rule((file) => (file.startsWith('test/') ? [] : doors.filter(({ only }) => !only.test(file)))),
    'pure-core': rule((file) => (file.startsWith('core/') ? impurities : [])),
  },
}
