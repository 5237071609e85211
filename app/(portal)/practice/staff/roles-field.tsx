'use client'

import { useContext } from 'react'
import { get, useFormContext } from 'react-hook-form'
import { roleNames, roles } from '../../../../auth/permissions'
import { GroupFrame } from '../../../../components/form/field-frame'
import { FormId } from '../../../../components/form/form-id'

/** What a person may do here; they may hold several roles. */
export function RolesField() {
  const form = useFormContext()
  const id = `${useContext(FormId)}-roles`
  const error = (get(form.formState.errors, 'roles') as { message?: string } | undefined)?.message
  return (
    <GroupFrame id={id} label="Roles" hint="Somebody may hold several. An admin opens no chart by that role alone." error={error}>
      {/* biome-ignore lint/a11y/useSemanticElements: the frame above holds label, hint and error of every group */}
      <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint ${id}-error`} className="flex flex-wrap gap-2">
        {roles.map((role, at) => (
          <label key={role} className="chip">
            <input {...form.register('roles')} {...(at === 0 ? { id } : {})} type="checkbox" value={role} />
            {roleNames[role]}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
