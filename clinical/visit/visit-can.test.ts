import { describe, expect, it } from 'vitest'
import { visitCan } from './visit-can'
import { visitStatusWords } from './visit-status'

const podiatrist = { staffId: 'p', may: () => true }
const assistant = { staffId: 'a', may: (permission: string) => permission === 'chart:record' }
const frontDesk = { staffId: 'f', may: () => false }
const open = { status: 'open' as const, createdBy: 'a' }
const signed = { status: 'signed' as const, createdBy: 'a' }
const voided = { status: 'voided' as const, createdBy: 'a' }
const signedThenVoid = { ...signed, voidedLater: true }
const people = { podiatrist, assistant, frontDesk }

describe('what may happen next to a visit', () => {
  it.each([
    ['record', 'open', open, ['podiatrist', 'assistant']],
    ['record', 'signed', signed, []],
    ['record', 'voided', voided, []],
    ['assess', 'open', open, ['podiatrist']],
    ['send', 'open', open, ['podiatrist', 'assistant']],
    ['send', 'signed', signed, []],
    ['sign', 'open', open, ['podiatrist']],
    ['sign', 'signed', signed, []],
    ['sign', 'voided', voided, []],
    ['acknowledge', 'open', open, ['podiatrist']],
    ['acknowledge', 'signed', signed, ['podiatrist']],
    ['acknowledge', 'voided', voided, []],
    ['addend', 'open', open, []],
    ['addend', 'signed', signed, ['podiatrist']],
    ['addend', 'signed, then void', signedThenVoid, []],
    ['addend', 'voided', voided, []],
    ['void', 'open', open, ['podiatrist', 'assistant']],
    ['void', 'open, opened by another', { ...open, createdBy: 'p' }, ['podiatrist']],
    ['void', 'signed', signed, ['podiatrist']],
    ['void', 'signed, then void', signedThenVoid, []],
    ['void', 'voided', voided, []],
  ] as const)('%s, when %s', (act, _, visit, allowed) => {
    const able = Object.entries(people).flatMap(([name, person]) => (visitCan[act](visit, person).ok ? name : []))
    expect(able).toEqual(allowed)
  })

  it('says why not, in a sentence', () => {
    for (const act of Object.values(visitCan)) {
      for (const visit of [open, signed, voided, signedThenVoid]) {
        const answer = act(visit, frontDesk)
        expect(answer.ok).toBe(false)
        if (!answer.ok) expect(answer.why).toMatch(/^[A-Z].*\.$/)
      }
    }
  })

  it.each([
    [{ status: 'open' as const }, 'Open'],
    [{ status: 'open' as const, readyForId: 'p' }, 'Ready to sign'],
    [signed, 'Signed'],
    [signedThenVoid, 'Voided'],
    [voided, 'Voided'],
  ])('reads %o as %s', (visit, words) => {
    expect(visitStatusWords(visit)).toBe(words)
  })
})
