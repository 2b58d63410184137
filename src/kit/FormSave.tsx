import { Button } from './Button.tsx'

type FormSaveProps = {
  /** A verb: `Gem`, `Læg i planen`. */
  children: string
  pending: boolean
}

/** The foot of a form in a sheet: its one button, which sends what was filled in. */
export function FormSave({ children, pending }: FormSaveProps) {
  return (
    <div className="form-actions">
      <Button type="submit" tone="primary" pending={pending}>
        {children}
      </Button>
    </div>
  )
}
