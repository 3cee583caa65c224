export { defaultWorkspace } from '#engine/default-workspace.ts'
