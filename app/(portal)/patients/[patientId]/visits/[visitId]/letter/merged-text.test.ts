import { expect, it } from 'vitest'
import { claudicantForTests } from '../screening-report/claudicant-for-tests'
import { openedForTests } from '../summary-for-tests'
import { mergedText } from './merged-text'

it('says of a claudicant what a colleague needs, right leg first', () => {
  const { findings, question, medicines, words } = mergedText(claudicantForTests())
  expect(findings.split('\n')).toEqual([
    'Reason: Cramps on walking, right calf.',
    'Walking, right calf: Right calf. Course: worse. Comes while walking.',
    'Red flags answered yes: forefoot or toe pain at rest (right leg).',
    'Corridor walk: first cramp 120 meters (calf, right leg); stop not recorded.',
    'Arms: right 142, left 138 mmHg.',
    'ABI: right 0.68 (96 / 142), abnormal; left 0.92 (131 / 142), borderline.',
    'TBI: right 0.41 (58 / 142), abnormal; left not assessable.',
    'Waveforms: right monophasic; left multiphasic.',
    'Cause: ischemic.',
    'Fontaine stage: right IIb, cramps within 200 m.',
    'Claudication of the right leg.',
  ])
  expect([question, medicines, words]).toEqual(['Vascular referral.', '', ''])
})

it('says nothing of what nobody recorded', () => {
  expect(mergedText(openedForTests())).toEqual({ findings: '', question: '', medicines: '', words: '' })
})
