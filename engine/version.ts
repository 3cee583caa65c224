import manifest from '../package.json' with { type: 'json' }

/** As package.json says it. */
export const programVersion: string = manifest.version
