import fc from 'fast-check'

/*
 * Property tests draw new examples at every run, so that they go on finding things. Where a change is judged (CI), or to
 * repeat a run (BASHU_SEED), all draw from one seed: the same change is then judged by the same examples.
 */
const { CI, BASHU_SEED } = process.env
const seed = Number.parseInt(BASHU_SEED ?? '', 10)
if (!Number.isNaN(seed)) fc.configureGlobal({ seed })
else if (CI === 'true') fc.configureGlobal({ seed: 20_261_125 })
