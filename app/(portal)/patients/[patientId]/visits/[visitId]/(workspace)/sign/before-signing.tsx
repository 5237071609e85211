'use client'
import Link from 'next/link'
import { beforeSigning, type SigningBlock } from '../../../../../../../../clinical/visit/before-signing'
import { useSaveState } from '../../../../../../../../components/form/autosave-provider'
import { fieldPath, visitPath, workspaceScreens } from '../workspace-screens'
import { useFindings, useLiveRecord, useWorkspace } from '../workspace-visit'

/** What stands in the way of signing now: what the rules say of the visit, and words that are not yet, or not clearly, with the server. */
export function useSigningBlocks(): { missing: ReturnType<typeof beforeSigning>['missing']; blocks: SigningBlock[]; unsaved: string[] } {
  const { drafts, others } = useWorkspace()
  const live = useLiveRecord()
  const { advice, problems } = useFindings()
  const { state, conflicts } = useSaveState()
  const found = beforeSigning({ record: live, problems, drafts, advice, othersEditing: others })
  const unsaved = [
    ...(conflicts > 0 ? ['A field was changed by somebody else as well. Choose which version stands.'] : []),
    ...(state === 'kept' ? ['Some entries are not saved yet. They are sent again by themselves.'] : []),
  ]
  return { ...found, unsaved }
}

/** Blocks first, then what is missing: that never blocks, and each line leads to its field. */
export function BeforeSigning() {
  const { missing, blocks, unsaved } = useSigningBlocks()
  return (
    <>
      <section aria-labelledby="blocks" className="grid gap-2">
        <h2 id="blocks" className="text-lg">
          {blocks.length + unsaved.length === 0 ? 'Nothing stands in the way of signing' : 'Before this can be signed'}
        </h2>
        {blocks.length + unsaved.length > 0 && (
          <ul className="m-0 grid gap-2 border-abnormal border-l-3 pl-8">
            {unsaved.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {blocks.map((block) => (
              <li key={`${block.kind} ${block.key} ${block.field} ${block.text}`}>
                <Block block={block} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {missing.length > 0 && <Missing missing={missing} />}
    </>
  )
}

function Block({ block: { kind, text, section, key, field } }: { block: SigningBlock }) {
  const { visit } = useWorkspace()
  if (section !== null && field !== null)
    return (
      <Link href={fieldPath(visit, { section, key, field })} prefetch={false}>
        {text}
      </Link>
    )
  return (
    <>
      {text}
      {kind === 'advice' && <span className="hint block">Record it under “What the findings say”.</span>}
    </>
  )
}

function Missing({ missing }: Pick<ReturnType<typeof useSigningBlocks>, 'missing'>) {
  const { visit } = useWorkspace()
  return (
    <details>
      <summary>
        Not recorded: {missing.length}. <span className="hint">The visit can be signed without it.</span>
      </summary>
      {workspaceScreens.map(({ segment, name }) => {
        const here = missing.filter(({ screen }) => screen === segment)
        if (here.length === 0) return null
        return (
          <div key={segment} className="mt-3">
            <p className="m-0 font-semibold">
              <Link href={`${visitPath(visit.patientId, visit.id)}/${segment}`} prefetch={false}>
                {name}
              </Link>
            </p>
            <ul className="m-0 grid gap-1 pl-5 text-sm">
              {here.map((one) => (
                <li key={`${one.section} ${one.key} ${one.field}`}>
                  <Link href={fieldPath(visit, one)} prefetch={false}>
                    {one.text}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </details>
  )
}
