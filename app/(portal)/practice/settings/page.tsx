import type { Metadata } from 'next'
import { readAsStaff } from '../../../../auth/staff'
import { criticalValuesSource } from '../../../../clinical/labs/critical-values'
import { clock } from '../../../../clock'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { countChartsPastRetention, readSettings } from '../../../../db/queries/practice-settings'
import { PracticeNavigation } from '../practice-navigation'
import { CriticalValuesForm } from './critical-values-form'
import { SettingsForm } from './settings-form-fields'
import { timeZones } from './time-zones'

export const metadata: Metadata = { title: 'Settings' }

const read = () =>
  readAsStaff(['practice:manage'], async (tx) => {
    const found = await readSettings(tx)
    const { retentionYears, timeZone } = found.settings
    return { ...found, pastRetention: await countChartsPastRetention(tx, retentionYears, timeZone) }
  })

/** How the practice works, and where an admin changes that. */
export default async function SettingsPage() {
  const { settings, version, demo, criticalValues, pastRetention } = await read()
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6">
      <PracticeNavigation here="/practice/settings" />
      <SectionHeading
        level={1}
        note="In effect for everybody from the next page on. Each change is in the audit log, with what was and what is."
      >
        Settings
      </SectionHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <SettingsForm
          version={version}
          stored={settings}
          demo={demo}
          zones={timeZones(settings.timeZone)}
          now={clock.now().getTime()}
          pastRetention={pastRetention}
        />
        <section aria-labelledby="critical-heading">
          <SectionHeading
            id="critical-heading"
            note={
              <>
                A result at or beyond one asks for an act at once. {criticalValuesSource.note}{' '}
                {criticalValues === null
                  ? `The list that ships is in use: ${criticalValuesSource.title}.`
                  : `A list of your own is in use, with ${Object.keys(criticalValues).length} tests.`}
              </>
            }
          >
            Critical laboratory values
          </SectionHeading>
          <CriticalValuesForm own={criticalValues} />
        </section>
      </div>
    </div>
  )
}
