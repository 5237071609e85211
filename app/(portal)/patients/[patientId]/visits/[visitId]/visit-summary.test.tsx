import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { emptySection, type Row } from '../../../../../../clinical/visit/visit-record'
import { patternSentences } from './summary-cramps'
import { openedForTests as opened, practiceForTests as practice } from './summary-for-tests'
import { identityLine, statusLine } from './summary-identity'
import { indexInParts, readingInWords } from './summary-pressures'
import { redFlagLines } from './summary-red-flags'
import { walkTestInWords } from './summary-walk-words'
import { factorLines, sitesInWords } from './summary-words'
import { type SummarizedVisit, VisitSummary } from './visit-summary'

const pattern = (values: Partial<Row<'cramp-pattern'>>): Row<'cramp-pattern'> => ({ ...emptySection('cramp-pattern'), id: 'a', ...values })
const walk = (values: Partial<Row<'walk-test'>>): Row<'walk-test'> => ({ ...emptySection('walk-test'), id: 'a', ...values })

describe('a cramp pattern in sentences', () => {
  it('reads as a clinician would dictate it', () => {
    const { says } = patternSentences(
      pattern({
        sites: ['right-calf', 'right-arch', 'left-calf'],
        firstNoticed: '2025-06',
        course: 'worse',
        whileWalking: 'yes',
        atNight: 'no',
        frequency: 2,
        frequencyPer: 'day',
        duration: 4,
        durationUnit: 'minutes',
        severity: 7,
        easedByStandingStill: 'yes',
        easedByWalking: 'no',
      }),
    )
    expect(says).toEqual([
      'Right calf and arch; left calf.',
      'First noticed Jun-2025, course: worse.',
      'Comes while walking, not at night.',
      '2 a day, each 4 minutes, severity 7 of 10.',
      'Eased by standing still, not walking.',
    ])
  })

  it('names what nobody asked and never turns it into no', () => {
    const { says, notAsked } = patternSentences(pattern({ severity: 0 }))
    expect(says).toEqual(['Severity 0 of 10.'])
    expect(notAsked).toContain('at night')
    expect(notAsked).toContain('eased by standing still')
    expect(notAsked).not.toContain('severity')
  })

  it('puts the right side first', () => expect(sitesInWords(['left-toes', 'right-heel'])).toBe('right heel; left toes'))
})

describe('red flags and factors', () => {
  it('carry the details of a yes', () => {
    const flags = {
      ...emptySection('red-flags'),
      ulcerOrGangrene: 'yes',
      ulcerKind: 'ulcer',
      ulcerSide: 'right',
      ulcerWeeks: 1,
      seizure: 'no',
    } as const
    const { yes, no, notAsked } = redFlagLines(flags)
    expect(yes).toEqual(['ulcer or gangrene (ulcer; right leg; for 1 week)'])
    expect(no).toEqual(['seizure'])
    expect(notAsked).toHaveLength(22)
  })

  it('ask for every question of an untouched visit', () => {
    expect(redFlagLines(emptySection('red-flags')).notAsked).toHaveLength(24)
    expect(factorLines(emptySection('factors')).notAsked).toHaveLength(29)
  })

  it('do not ask for the dose of a diuretic that is not taken', () => {
    const { notAsked } = factorLines({ ...emptySection('factors'), diuretic: 'no' })
    expect(notAsked.filter((question) => question.includes('diuretic'))).toEqual([])
  })
})

describe('a walk test', () => {
  it('stands as entered, in meters beside it', () => {
    expect(
      walkTestInWords(walk({ method: 'corridor', onsetState: 'felt', onset: 400, onsetUnit: 'ft', onsetSite: 'calf', side: 'right' }))
        .onset,
    ).toBe('400 feet = 122 m (calf, right leg)')
    expect(walkTestInWords(walk({ method: 'estimate', onset: 2, onsetUnit: 'block', blockFeet: 300 })).onset).toBe(
      '2 blocks of 300 ft = about 183 m',
    )
  })

  it('says that no cramp came', () => {
    expect(walkTestInWords(walk({ onsetState: 'none-within', onset: 400, onsetUnit: 'm' })).onset).toBe('No cramp within 400 meters')
  })

  it('leaves a time a time when no speed is known', () => {
    expect(walkTestInWords(walk({ method: 'corridor', onset: 2, onsetUnit: 'min' })).onset).toBe('2 minutes')
  })
})

describe('pressures', () => {
  it('are never a number when there was none', () => {
    expect(readingInWords(null)).toBe('not measured')
    expect(readingInWords({ state: 'not-audible' })).toBe('not audible')
    expect(readingInWords({ state: 'not-done', reason: 'mastectomy', note: '2019' })).toBe('not done: mastectomy (2019)')
  })

  it('show the working of an index, cut so that it never contradicts the result', () => {
    const result = (ankleMmHg: number, brachialMmHg: number, value: number) =>
      indexInParts({
        state: 'value',
        value,
        band: 'borderline',
        artery: 'posteriorTibial',
        ankleMmHg,
        brachialMmHg,
        brachialSide: 'right',
        reasons: [],
      })
    expect(result(96, 142, 0.68).working).toBe('96 / 142 = 0.676 → 0.68')
    expect(result(183, 184, 0.99).working).toBe('183 / 184 = 0.994 → 0.99')
    expect(result(199, 200, 1).working).toBe('199 / 200 = 0.995 → 1.00')
    expect(indexInParts({ state: 'non-compressible', ratio: 1.1, reasons: [] })).toEqual({
      working: '',
      band: 'non-compressible',
      note: 'ratio 1.10, for information',
    })
  })
})

const text = (visit: SummarizedVisit) => renderToStaticMarkup(<VisitSummary opened={visit} practice={practice} />)

describe('the whole visit', () => {
  it('says whether it is a draft, signed or void, and when in the practice’s time', () => {
    expect(statusLine(opened(), practice.timeZone)).toBe('DRAFT, NOT SIGNED')
    const signed = { status: 'signed', signedByName: 'Dana Whitfield', signedAt: '2026-11-03T15:42:00Z' } as const
    expect(statusLine(opened(signed), practice.timeZone)).toBe('Signed by Dana Whitfield, 03-Nov-2026 10:42')
    const voided = { reason: 'Wrong patient', by: 'Dana Whitfield', at: '2026-11-04T15:00:00Z' }
    expect(statusLine(opened({ ...signed, voided }), practice.timeZone)).toMatch(/^VOID/)
    expect(text(opened({ ...signed, voided }))).toContain('Wrong patient')
  })

  it('reads an untouched visit as not asked and not recorded, never as no', () => {
    const html = text(opened())
    expect(html).toContain('none of these 24 questions was asked')
    expect(html).toContain('No pressures were recorded at this visit.')
    expect(html).toContain('Not assessed.')
    expect(html).not.toContain('>No</dt>')
  })

  it('names the patient as text and says which fields are left out', () => {
    expect(identityLine(opened())).toBe("O'Brien-Nuñez, Ann <b> · born 12-Feb-1955 · #10482")
    expect(text(opened())).toContain('Ann &lt;b&gt;')
    const drafts = [{ section: 'reason', key: 'v', field: 'reason', text: 'x', message: 'y' }] as const
    expect(text({ ...opened(), drafts: [...drafts] })).toContain('one field holds text that does not parse')
  })
})
