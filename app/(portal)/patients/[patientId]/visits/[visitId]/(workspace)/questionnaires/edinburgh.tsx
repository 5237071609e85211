'use client'
import { type EdinburghResult, edinburghClaudication } from '../../../../../../../../clinical/questionnaires/edinburgh-claudication'
import { edinburghAnswers } from '../../../../../../../../clinical/questionnaires/recorded-answers'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'
import { type Band, BandTag } from '../../../../../../../../components/clinical/band-tag'
import { Tag } from '../../../../../../../../components/ui/tag'
import { fieldsOf } from '../workspace-fields'
import { Group } from '../workspace-group'
import { useRecorded } from '../workspace-scope'
import { completedByWords } from '../workspace-words'
import { edinburghOrder, edinburghQuestions } from './edinburgh-questions'
import { edinburghInWords } from './edinburgh-words'
import { PainSites } from './pain-sites'

const { Answer, Choice } = fieldsOf('edinburgh')

/** Five questions and a drawing. The result stands under them as they are answered. */
export function Edinburgh() {
  const { values } = useRecorded('edinburgh')
  return (
    <Group
      title="Leg pain on walking"
      hint={
        <>
          <Tag>Edinburgh-style, unvalidated</Tag> Made to be answered by the patient alone; read out, it may score differently.
        </>
      }
      columns={1}
    >
      <Choice field="completedBy" label="Answered" words={completedByWords} />
      {edinburghOrder.map((field) => (
        <Answer key={field} field={field} label={edinburghQuestions[field]} />
      ))}
      <PainSites />
      <Result values={values} />
    </Group>
  )
}

const bands: Record<EdinburghResult['result'], Band> = {
  definite: 'abnormal',
  atypical: 'borderline',
  negative: 'normal',
  'not-scored': 'not-assessable',
}

function Result({ values }: { values: SectionValues<'edinburgh'> }) {
  const result = edinburghClaudication(edinburghAnswers(values))
  const { title, says } = edinburghInWords(result)
  return (
    <output className="grid gap-1 border-line border-y py-3">
      <BandTag band={bands[result.result]}>{title}</BandTag>
      <span className="hint">{says}</span>
    </output>
  )
}
