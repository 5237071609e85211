import type { Metadata } from 'next'
import { PublicScreen } from '../public-screen'
import { SetUp } from './set-up'

export const metadata: Metadata = { title: 'Set up a practice' }

/** Public, and of no use without the link that the server printed to its own log. */
export default function SetUpPage() {
  return (
    <PublicScreen
      wide
      title="Set up your practice"
      note="Made once. All of it but the time zone of what was recorded can be changed later."
    >
      <SetUp timeZones={Intl.supportedValuesOf('timeZone')} />
    </PublicScreen>
  )
}
