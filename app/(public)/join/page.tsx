import type { Metadata } from 'next'
import { ChoosePassword } from '../choose-password'
import { PublicScreen } from '../public-screen'

export const metadata: Metadata = { title: 'Accept an invitation' }

/** Public. The token of the invitation stands after the # and never reaches the server with this page. */
export default function JoinPage() {
  return (
    <PublicScreen title="Accept your invitation" note="Charting of foot and leg cramps, for the staff of your practice.">
      <ChoosePassword kind="invitation" />
    </PublicScreen>
  )
}
