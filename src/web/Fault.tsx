import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '#kit/Button.tsx'
import { LinkButton } from '#kit/Link.tsx'
import { Page } from '#kit/Page.tsx'
import { useText } from '#kit/language.ts'
import { faultCode } from './fault-code.ts'
import { text } from './text.ts'

/** A screen that broke: what to do, and a short number for support. Never a stack, never a bare code. */
export function Fault({ error, reset }: ErrorComponentProps) {
  const t = useText(text)
  return (
    <div role="alert">
      <Page title={t.fault.title} narrow>
        <p>{t.fault.body}</p>
        <div className="row">
          <Button tone="primary" onPress={reset}>
            {t.fault.again}
          </Button>
          <LinkButton href="/">{t.places.today}</LinkButton>
        </div>
        <p className="small muted">
          {t.fault.reference(faultCode(error))}. {t.fault.support}
        </p>
      </Page>
    </div>
  )
}

/** The same where the shell itself could not be drawn. */
export function FaultAlone(props: ErrorComponentProps) {
  return (
    <main className="alone">
      <Fault {...props} />
    </main>
  )
}
