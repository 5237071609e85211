import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ComposedHandout, composeHandout } from './compose'
import { contentHash } from './content-hash'
import { factsWith } from './facts-for-tests'
import { handoutIds, handoutLanguages } from './handout-ids'
import { handoutLibrary } from './library'
import { HandoutProblem, parseHandout } from './parse-handout'
import { sheetOf } from './sheet-content'

const file = readFileSync('handouts/stretches.en.md', 'utf8')
const lineOf = (part: string) => file.slice(0, file.indexOf(part)).split('\n').length
const refusal = (changed: string) => {
  try {
    parseHandout(changed)
  } catch (problem) {
    if (problem instanceof HandoutProblem) return problem
    throw problem
  }
  throw new Error('Nothing was refused.')
}

describe('a handout file', () => {
  it('comes through whole, with drawing and log', () => {
    const handout = parseHandout(file)
    expect(handout.sections.find(({ id }) => id === 'calf')).toMatchObject({ print: 'if-stretching-safe', drawing: 'calf-wall' })
    expect(handout.sections.at(-1)?.log).toMatchObject({ rows: 14 })
    expect(parseHandout(file.replaceAll('\n', '\r\n'))).toEqual(handout)
  })

  it.each([
    ['a script', '<script>alert(1)</script>', 'html'],
    ['inline markup', 'Call <b onclick="x">us</b>.', 'html'],
    ['a quotation', '> words', 'blockquote'],
    ['code', '`x`', 'codespan'],
  ])('with %s is refused with its line and reason', (_, markdown, found) => {
    const anchor = '## Safety lines {#safety}\n'
    const problem = refusal(file.replace(anchor, `${anchor}\n${markdown}\n`))
    expect(problem.line).toBe(lineOf(anchor) + 2)
    expect(problem.reason).toContain(`found "${found}"`)
    expect(problem.message).toMatch(/^Line \d+: /)
  })

  it.each([
    ['a remote address', '![A foot](https://example.org/x.png)', 'fetches nothing from elsewhere'],
    ['an address without a scheme', '![A foot](//example.org/x.png)', 'fetches nothing from elsewhere'],
    ['a data address', '![A foot](data:image/png;base64,AAAA)', 'fetches nothing from elsewhere'],
    ['an id that is none', '![A foot](picture:../../x)', 'fetches nothing from elsewhere'],
    ['no words', '![](picture:e3377b2b-f90a-5476-a348-891759a08c9a)', 'what the picture shows'],
    ['two letters', '![ab ](picture:e3377b2b-f90a-5476-a348-891759a08c9a)', 'what the picture shows'],
    ['a title', '![A foot](picture:e3377b2b-f90a-5476-a348-891759a08c9a "more")', 'what the picture shows'],
    ['words beside it', 'See ![A foot](picture:e3377b2b-f90a-5476-a348-891759a08c9a)', 'on a line of its own'],
    ['a place in a list', '- ![A foot](picture:e3377b2b-f90a-5476-a348-891759a08c9a)', 'on a line of its own'],
  ])('whose picture has %s is refused with its line', (_, markdown, reason) => {
    const anchor = '## Safety lines {#safety}\n'
    const problem = refusal(file.replace(anchor, `${anchor}\n${markdown}\n`))
    expect(problem.line).toBe(lineOf(anchor) + 2)
    expect(problem.reason).toContain(reason)
  })

  it('with a link is told to write the address out', () => {
    const anchor = '## Safety lines {#safety}\n'
    expect(refusal(file.replace(anchor, `${anchor}\n[x](https://example.org)\n`)).reason).toContain('write the address out')
  })

  it.each([
    ['no front matter', '# Words', 1],
    ['an unknown name', file.replace('version: 1', 'version: 1\nauthor: me'), 5],
    ['a wrong version', file.replace('version: 1', 'version: none'), 4],
    ['an unknown condition', file.replace('unless-stretching-safe', 'sometimes'), lineOf('unless-stretching-safe')],
    ['an unknown drawing', file.replace('drawing: calf-wall', 'drawing: cat'), lineOf('drawing: calf-wall')],
    ['YAML that does not parse', file.replace('version: 1', 'version: [1'), 5],
  ])('with %s is refused', (_, changed, line) => {
    expect(refusal(changed).line).toBe(line)
  })

  it('whose headings and front matter differ is refused', () => {
    expect(refusal(file.replace('  - { id: safety, required: true }\n', '')).reason).toMatch(/^Front matter lists sections/)
    expect(refusal(file.replace('{#safety}', '')).line).toBe(lineOf('## Safety lines'))
  })
})

describe('the content hash', () => {
  const page = {
    practice: { name: 'Riverside', addressLines: [], phone: null, afterHours: null },
    nextVisit: null,
    largePrint: false,
    status: '',
  }
  const said = (composed: ComposedHandout, more: Partial<typeof page> = {}) => contentHash(sheetOf(composed, { ...page, ...more }).content)
  const sheet = () => composeHandout(handoutLibrary.stretches.en, factsWith('no'))

  it('is the same for the same words, whatever the order of the keys and the reasons for the clinician', () => {
    const backwards = Object.fromEntries(Object.entries(sheet()).reverse()) as ReturnType<typeof sheet>
    expect(said(sheet())).toMatch(/^[0-9a-f]{64}$/)
    expect(said(backwards)).toBe(said(sheet()))
    expect(said({ ...sheet(), applied: [], leftOut: [], leftOff: [] })).toBe(said(sheet()))
  })

  it('changes with the version, a section, a word, a number, and what the page adds', () => {
    const words = [{ kind: 'paragraph' as const, inlines: [{ text: 'You walked 120 meters.', strong: false }] }]
    const abi = handoutLibrary.abi.en
    const hashes = [
      said(sheet()),
      said({ ...sheet(), version: 9 }),
      said(composeHandout(handoutLibrary.stretches.en, null)),
      said(composeHandout(handoutLibrary.stretches.en, null, [], ['shoes'])),
      said(composeHandout(abi, null)),
      said(composeHandout(abi, null, words)),
      said(composeHandout(abi, null), { practice: { ...page.practice, phone: '555-0100' } as never }),
      said(composeHandout(abi, null), { largePrint: true }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('differs between all handouts and languages', () => {
    const hashes = handoutIds.flatMap((id) => handoutLanguages.map((language) => said(composeHandout(handoutLibrary[id][language], null))))
    expect(new Set(hashes).size).toBe(18)
  })
})
