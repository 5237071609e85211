'use client'
import { ScreenHeading } from '../workspace-group'
import { FieldScope } from '../workspace-scope'
import { useWorkspace } from '../workspace-visit'
import { Edinburgh } from './edinburgh'
import { ToTheTablet } from './to-the-tablet'
import { WalkingImpairment } from './walking-impairment'

/** What the patient says about walking, in the same words each time. Read out here, or answered by the patient alone. */
export function Questionnaires() {
  const { record, previous } = useWorkspace()
  return (
    <>
      <ScreenHeading title="Questionnaires" note="In our own words. Ask them as they stand; an answer left open is never counted as no." />
      <ToTheTablet />
      <FieldScope section="edinburgh" values={record.edinburgh} previous={previous?.record.edinburgh ?? null}>
        <Edinburgh />
      </FieldScope>
      <FieldScope section="walking-impairment" values={record.walkingImpairment} previous={previous?.record.walkingImpairment ?? null}>
        <WalkingImpairment />
      </FieldScope>
    </>
  )
}
