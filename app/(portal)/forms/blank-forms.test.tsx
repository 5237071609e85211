import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { hashOfPaper } from '../../../components/print/said-on-paper'
import { blankFormPaper } from './blank-form-paper'
import { blankFormOf, blankForms } from './blank-forms'

const practice = { name: 'Riverside Podiatry', addressLines: ['120 River Street'], phone: null }
const drawn = (form: (typeof blankForms)[number]) =>
  renderToStaticMarkup(blankFormPaper(form, practice).body)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe.each(blankForms)('the blank form of %s', (form) => {
  it('is headed by the practice and its title, and is nobody’s', async () => {
    const paper = blankFormPaper(form, practice)
    expect(drawn(form)).toMatch(new RegExp(`^ Riverside Podiatry 120 River Street ${blankFormOf[form].title} `))
    expect([paper.patientId, paper.visitId, paper.state]).toEqual([null, null, 'none'])
    expect(paper.identity).toMatch(/^Name _+ Born _+ #_+$/)
    expect(await hashOfPaper(paper)).toMatch(/^[0-9a-f]{64}$/)
  })
})

it.each([
  [
    'cramp-history',
    ['In the patient’s own words', 'severity 0 1 2', 'forefoot or toe pain at rest yes no', 'eased by standing still yes no'],
  ],
  ['walk-test', ['acute Charcot foot yes no', 'Length of a lap', 'no cramp within', 'Relief in']],
  [
    'pad-screening',
    ['suspected clot yes no', 'Arm First arm again Posterior tibial Dorsalis pedis Toe Waveform', 'Minutes after the stop'],
  ],
] as const)('%s asks what its screen asks', (form, asked) => {
  const text = drawn(form).toLowerCase()
  for (const words of asked) expect(text).toContain(words.toLowerCase())
})
