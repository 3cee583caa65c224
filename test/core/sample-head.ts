import type { InstrumentHead } from '#core/model/document.ts'

/** A head in which nothing was read but what the test says. */
export const sampleHead = (read: Partial<InstrumentHead>): InstrumentHead => ({
  title: '',
  issuingBodies: [],
  documentNumber: null,
  documentDate: null,
  adoptedOn: null,
  publishedOn: null,
  effectiveOn: null,
  repeals: [],
  kind: null,
  jurisdiction: null,
  parent: null,
  readings: [],
  ...read,
})
