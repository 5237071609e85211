import type { Metadata, Route } from 'next'
import { readAsStaff } from '../../../auth/staff'
import { LinkButton } from '../../../components/ui/button'
import { PaperPage } from '../releases/paper-page'
import { releaseNamed, showPaper } from '../releases/shown-paper'
import { releaseForm } from './actions'
import { blankFormPaper } from './blank-form-paper'
import { blankFormOf, blankForms } from './blank-forms'

type Address = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const formNamed = async ({ searchParams }: Address) => {
  const { form } = await searchParams
  return blankForms.find((one) => one === form) ?? blankForms[0]
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: `Blank form, ${blankFormOf[await formNamed(address)].title.toLowerCase()}` }
}

/** Forms to print ahead of a downtime, for a drawer at the desk. */
export default async function FormsPage(address: Address) {
  const [form, query] = await Promise.all([formNamed(address), address.searchParams])
  const shown = await readAsStaff(['chart:record', 'chart:read'], (tx, me) =>
    showPaper(tx, me, blankFormPaper(form, me.practice), releaseNamed(query)),
  )
  return (
    <PaperPage
      shown={shown}
      release={releaseForm}
      what={{ form }}
      purpose="treatment"
      beside={blankForms
        .filter((one) => one !== form)
        .map((one) => (
          <LinkButton key={one} href={`/forms?form=${one}` as Route} variant="quiet">
            {blankFormOf[one].title}
          </LinkButton>
        ))}
    />
  )
}
