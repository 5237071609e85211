'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

type Props = {
  /** What the tabs choose between, for those who listen. */
  label: string
  tabs: readonly { id: string; title: ReactNode; content: ReactNode }[]
}

/** Parallel views of one thing. Nothing that must be printed or searched may hide in one. */
export function Tabs({ label, tabs }: Props) {
  return (
    <Base.Root defaultValue={tabs[0]?.id}>
      <Base.List aria-label={label} className="flex flex-wrap gap-x-4 border-line border-b">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.id}
            value={tab.id}
            className="-mb-px min-h-10 border-transparent border-b-3 px-1 text-ink-soft aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
          >
            {tab.title}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className="pt-4">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
