import { Button } from '../../../../../components/ui/button'
import { differenceOf } from '../../../../../handouts/version-difference'
import type { KeptState, OthersDraft } from './use-kept-text'
import { Difference } from './versions/difference'

const clock = (instant: string, timeZone: string) =>
  new Date(instant).toLocaleTimeString('en-US', { hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone })

/** What the server has, never lying. */
export function KeptWords({ state, timeZone }: { state: KeptState; timeZone: string }) {
  const words = {
    saved: () => (state.kind === 'saved' ? `Saved ${clock(state.at, timeZone)}` : ''),
    saving: () => 'Saving…',
    unreachable: () => 'Not saved: the server does not answer. Your words are kept on this device and sent again by themselves.',
    refused: () => (state.kind === 'refused' ? `Not saved. ${state.words}` : ''),
    overtaken: () => 'Not saved: somebody else changed this draft.',
  }[state.kind]()
  const calm = state.kind === 'saved' || state.kind === 'saving'
  return (
    <p role="status" data-save-state={state.kind} className={calm ? 'hint m-0' : 'field-error m-0'} suppressHydrationWarning>
      {words}
    </p>
  )
}

/** Two texts that met, side by side in their difference. Whichever goes on, the other stays among the versions. */
export function TwoDrafts({
  mine,
  theirs,
  timeZone,
  settle,
}: {
  mine: string
  theirs: OthersDraft
  timeZone: string
  settle: (which: 'mine' | 'theirs') => void
}) {
  return (
    <section aria-label="Two drafts" className="grid gap-3 rounded-md border-2 border-abnormal bg-abnormal-wash p-4">
      <h2 className="m-0 text-lg">
        {theirs.by} changed this draft at {clock(theirs.at, timeZone)}
      </h2>
      <p className="m-0">
        Both texts are here: marked is what yours has and theirs has not, and the other way round. The one you do not go on with is set
        aside and stays among the versions.
      </p>
      <div className="max-h-96 overflow-y-auto rounded-md bg-surface p-3">
        <Difference lines={differenceOf(theirs.text, mine)} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => settle('mine')}>
          Go on with mine
        </Button>
        <Button onClick={() => settle('theirs')}>Go on with theirs</Button>
      </div>
    </section>
  )
}
