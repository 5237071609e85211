import { formatDistance } from '../../../../../../clinical/measurement'
import type { Row } from '../../../../../../clinical/visit/visit-record'
import { interpretWalkTest, type WalkedTo } from '../../../../../../clinical/walk-test/interpret-walk-test'
import {
  distanceUnitWords,
  limitingWords,
  methodWords,
  protocolWords,
  regionWords,
  reliefByWords,
  surfaceWords,
} from './(workspace)/workspace-words'
import { legWords, lower } from './summary-words'

const meters = (walked: WalkedTo) =>
  'meters' in walked
    ? `${walked.comparator === 'more-than' ? 'more than ' : ''}${'approximate' in walked ? 'about ' : ''}${formatDistance(walked.meters, 'm')}`
    : null

/** A distance as it was entered, with meters beside it when it was entered in anything else. */
function distanceInWords(test: Row<'walk-test'>, part: 'onset' | 'maximum', walked: WalkedTo): string {
  const value = test[part]
  if (value === null) return 'not recorded'
  const unit = test[`${part}Unit`]
  const entered = `${value.toLocaleString('en-US')} ${unit === null ? '(unit not recorded)' : distanceUnitWords[unit]}`
  const block = unit === 'block' && test.blockFeet !== null ? ` of ${test.blockFeet} ft` : ''
  const si = unit === 'm' ? null : meters(walked)
  return `${entered}${block}${si === null ? '' : ` = ${si}`}`
}

/** A walk test as the four cells of its row: how, onset, stop, and under what conditions. */
export function walkTestInWords(test: Row<'walk-test'>) {
  const { onset, maximum, problems } = interpretWalkTest(test)
  const speed = test.speed === null ? '' : `${test.speed} ${test.speedUnit ?? '(unit not recorded)'}`
  const grade = test.gradePercent === null ? '' : `${test.gradePercent} % grade`
  const lap = test.lapMeters === null ? '' : `laps of ${test.lapMeters} m`
  const how = [
    test.method === null ? 'Method not recorded' : methodWords[test.method],
    test.protocol && protocolWords[test.protocol],
    speed,
    grade,
    lap,
  ]
  const where = [test.onsetSite && lower(regionWords[test.onsetSite]), test.side && legWords[test.side]].filter(Boolean).join(', ')
  const first = distanceInWords(test, 'onset', onset)
  const last = distanceInWords(test, 'maximum', maximum)
  const relief = test.relief === null ? '' : `relief in ${test.relief} ${test.reliefUnit ?? '(unit not recorded)'}`
  const conditions = [
    [relief, test.reliefBy && `by ${lower(reliefByWords[test.reliefBy])}`].filter(Boolean).join(' '),
    test.rests === null ? '' : `${test.rests} ${test.rests === 1 ? 'rest' : 'rests'}`,
    test.surface && lower(surfaceWords[test.surface]),
    test.aid &&
      (test.aid === 'none'
        ? 'no walking aid'
        : `with ${test.aid === 'crutches' ? 'crutches' : test.aid === 'other' ? 'another aid' : `a ${test.aid}`}`),
  ]
  return {
    how: how.filter(Boolean).join('; '),
    onset: `${test.onsetState === 'none-within' ? 'No cramp within ' : ''}${first}${where === '' ? '' : ` (${where})`}`,
    maximum: `${test.maximumState === 'not-stopped' && test.maximum !== null ? 'Not forced to stop within ' : ''}${last}${test.limitingSymptom === null ? '' : ` (${lower(limitingWords[test.limitingSymptom])})`}`,
    conditions: conditions.filter(Boolean).join('; '),
    problems: problems.map(({ message }) => message),
  }
}
