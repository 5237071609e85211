import type {
  EdinburghAnswer,
  EdinburghInput,
  EdinburghResult,
} from '../../../../../../../../clinical/questionnaires/edinburgh-claudication'
import type { Answer } from '../../../../../../../../clinical/visit/field-shapes'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'

const asked = (answer: Answer): EdinburghAnswer => (answer === null ? 'not-asked' : answer === 'yes')

/** The section as the scoring reads it; what nobody answered stays not asked. */
export const edinburghAnswers = (values: SectionValues<'edinburgh'>): EdinburghInput => ({
  painOnWalking: asked(values.painOnWalking),
  beginsAtRest: asked(values.beginsAtRest),
  uphillOrHurrying: asked(values.uphillOrHurrying),
  ordinaryPaceOnLevel: asked(values.ordinaryPaceOnLevel),
  goneWithinTenMinutes: asked(values.goneWithinTenMinutes),
  sites: values.sites,
})

const graded = { 1: ' Grade 1: uphill or hurrying only.', 2: ' Grade 2: at the usual pace too.' } as const

/** The result in a word or two, and what it means or lacks. */
export function edinburghInWords(result: EdinburghResult): { title: string; says: string } {
  switch (result.result) {
    case 'definite':
    case 'atypical': {
      const where = result.result === 'definite' ? 'Felt in the calf.' : 'Felt in the thigh or buttock, not in the calf.'
      const title = result.result === 'definite' ? 'Definite claudication' : 'Atypical claudication'
      return { title, says: `${where}${result.grade === undefined ? '' : graded[result.grade]}` }
    }
    case 'negative':
      return { title: 'Negative', says: 'Not claudication by these answers. A negative result never excludes PAD.' }
    case 'not-scored':
      return { title: 'Not scored', says: `Still to be asked: ${result.missing.join('; ')}.` }
  }
}
