import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../../auth/staff'
import { clinicalMoment } from '../../../../../../components/print/clinical-moment'
import { Button, LinkButton } from '../../../../../../components/ui/button'
import { SectionHeading } from '../../../../../../components/ui/section-heading'
import { Table } from '../../../../../../components/ui/table'
import { findPracticeHandout, type HandoutVersion, listVersions } from '../../../../../../db/queries/practice-handouts'
import { readingInWords } from '../../../../../../handouts/reading-measure'
import { differenceOf } from '../../../../../../handouts/version-difference'
import { RestoreButton } from '../version-buttons'
import { Difference } from './difference'

export const metadata: Metadata = { title: 'Versions of a handout' }

type Address = { params: Promise<{ handoutId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const stateOf = ({ publishedAt, setAsideAt }: HandoutVersion) =>
  publishedAt !== null ? 'published' : setAsideAt !== null ? 'set aside' : 'draft'

/** Who wrote and published what, and what changed between any two versions, word by word. */
export default async function VersionsPage({ params, searchParams }: Address) {
  const { handoutId } = await params
  const found = await readAsStaff(['handout:edit'], async (tx, me) => {
    const handout = await findPracticeHandout(tx, handoutId)
    return handout === null ? null : { handout, versions: await listVersions(tx, handoutId), timeZone: me.practice.timeZone }
  })
  if (found === null) notFound()
  const { handout, versions, timeZone } = found
  const search = await searchParams
  const numbered = (name: string) => versions.find(({ version }) => String(version) === search[name])
  const later = numbered('later') ?? versions[0]
  const earlier = numbered('earlier') ?? versions.find(({ version }) => version < (later?.version ?? 0)) ?? later
  const [named] = versions
  const mayBegin = handout.archivedAt === null && handout.draft === null
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-10 px-4 py-6">
      <SectionHeading
        level={1}
        note={<span lang={named?.language}>{named?.title}</span>}
        beside={<LinkButton href={`/handouts/own/${handoutId}` as Route}>Back to the handout</LinkButton>}
      >
        Versions
      </SectionHeading>
      <Table
        caption="Versions, the latest first"
        empty="No version."
        rows={versions}
        rowKey={({ version }) => String(version)}
        columns={[
          { head: 'Version', names: true, cell: ({ version }) => version },
          { head: 'State', cell: stateOf },
          { head: 'Title', cell: ({ title, language }) => <span lang={language}>{title}</span> },
          { head: 'Written', cell: ({ updatedAt, updatedBy }) => `${clinicalMoment(updatedAt.toISOString(), timeZone)}, ${updatedBy}` },
          {
            head: 'Published',
            cell: ({ publishedAt, publishedBy }) =>
              publishedAt === null ? '' : `${clinicalMoment(publishedAt.toISOString(), timeZone)}, ${publishedBy}`,
          },
          {
            head: 'Reads at',
            cell: ({ language, readingTenths, aboveLimitReason, readingLimitTenths }) =>
              readingTenths === null ? (
                ''
              ) : (
                <span className="block min-w-32">
                  {readingInWords({ language, value: readingTenths / 10 })}
                  {aboveLimitReason !== null && readingLimitTenths !== null && (
                    <span className="hint block">
                      above the limit of grade {(readingLimitTenths / 10).toFixed(1)}: {aboveLimitReason}
                    </span>
                  )}
                </span>
              ),
          },
          ...(mayBegin
            ? [
                {
                  head: 'Again',
                  cell: ({ version }: HandoutVersion) => (
                    <RestoreButton handoutId={handoutId} version={version} variant="quiet">
                      Begin the next version from {version}
                    </RestoreButton>
                  ),
                },
              ]
            : []),
        ]}
      />
      {earlier !== undefined && later !== undefined && versions.length > 1 && (
        <section aria-labelledby="difference-heading" className="grid gap-4">
          <SectionHeading
            id="difference-heading"
            note="Words that came are underlined and begin with +; words that went are struck through and begin with −."
          >
            What changed
          </SectionHeading>
          <form method="get" className="flex flex-wrap items-end gap-3">
            <Which name="earlier" label="From version" versions={versions} chosen={earlier.version} />
            <Which name="later" label="to version" versions={versions} chosen={later.version} />
            <Button type="submit">Compare</Button>
          </form>
          <div className="max-w-prose">
            <Difference lines={differenceOf(earlier.text, later.text)} />
          </div>
        </section>
      )}
    </div>
  )
}

function Which({ name, label, versions, chosen }: { name: string; label: string; versions: readonly HandoutVersion[]; chosen: number }) {
  return (
    <label className="grid gap-1">
      <span className="label">{label}</span>
      <select name={name} defaultValue={String(chosen)} key={chosen} className="input">
        {versions.map((each) => (
          <option key={each.version} value={each.version}>
            {each.version}, {stateOf(each)}
          </option>
        ))}
      </select>
    </label>
  )
}
