import { useState } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import { IconButton } from '#kit/IconButton.tsx'
import { TextField } from '#kit/TextField.tsx'
import { text } from '#kit/text.ts'
import { useText } from '#kit/language.ts'

type PasswordFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Password managers fill in the one in use, or suggest a new one. */
  fresh?: boolean
  name?: string
  hint?: string
  autoFocus?: boolean
}

/** A password that can be shown; pasting and password managers work. */
export function PasswordField(props: PasswordFieldProps) {
  const t = useText(text)
  const [shown, setShown] = useState(false)
  return (
    <TextField
      label={props.label}
      name={props.name ?? 'password'}
      type={shown ? 'text' : 'password'}
      value={props.value}
      onChange={props.onChange}
      autoComplete={props.fresh ? 'new-password' : 'current-password'}
      autoFocus={props.autoFocus ?? false}
      spellCheck={false}
      {...(props.hint ? { hint: props.hint } : {})}
      inside={
        <IconButton
          label={shown ? t.hidePassword : t.showPassword}
          icon={shown ? EyeOff : Eye}
          onPress={() => setShown(!shown)}
        />
      }
    />
  )
}
