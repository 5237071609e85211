/**
 * ICD-10-CM Excludes1 pairs among the codes Footfall knows: never both in one visit.
 * Source: clinical.md 6.3 (CMS FY2021 tabular): I73.9 excludes I70.2 to I70.7; past against current tobacco, Z87.891 against F17.2-;
 * E87.1 excludes E22.2. Excludes2 (R25.2 beside M62.831, G47.62 beside G25.81) allows both and is no pair here.
 */
const pairs: readonly [one: RegExp, other: RegExp][] = [
  [/^I73\.9$/, /^I70\.[2-7]/],
  [/^Z87\.891$/, /^F17\.2/],
  [/^E87\.1$/, /^E22\.2$/],
]

/** The pairs among these codes that may not stand together. */
export const excludedPairs = (codes: readonly string[]): [string, string][] =>
  pairs.flatMap(([one, other]) =>
    codes
      .filter((code) => one.test(code))
      .flatMap((code) => codes.filter((each) => other.test(each)).map((each): [string, string] => [code, each])),
  )
