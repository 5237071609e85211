/**
 * When a section is printed.
 * `personal`: only with a visit's own findings.
 * `unless-poor-flow` and `if-poor-flow`: never tell a patient who may have claudication to walk it off (article.md S7, S18).
 * `if-stretching-safe`, `if-minerals-safe`, `if-walking-safe`: stretching and massage (clinical.md 8.5), potassium, salt and sports drinks
 * (rule R20), the walking program (R3, R22). Each has an `unless-` twin, which stands in its place and says whom to ask.
 * `if-feeling-may-be-lost`: unless protective sensation was examined and is there.
 */
export const printConditions = [
  'always',
  'personal',
  'unless-poor-flow',
  'if-poor-flow',
  'if-stretching-safe',
  'unless-stretching-safe',
  'if-minerals-safe',
  'unless-minerals-safe',
  'if-walking-safe',
  'unless-walking-safe',
  'if-feeling-may-be-lost',
] as const
export type PrintCondition = (typeof printConditions)[number]
