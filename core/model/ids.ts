declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** sha256 of a source file's bytes, lower-case hex. Names an instrument version everywhere, on every machine. */
export type VersionHash = Branded<'VersionHash'>
/** UUID v7 given when an instrument is first imported; carried by the journal, so both offices agree on it. */
export type InstrumentId = Branded<'InstrumentId'>
/** UUID v7 of a comparison. */
export type ComparisonId = Branded<'ComparisonId'>
/** UUID v7 of a journal event: sorts by time of making. */
export type EventId = Branded<'EventId'>
/** UUID v7 of one installation's workspace writer; each device has a hash chain of its own. */
export type DeviceId = Branded<'DeviceId'>
