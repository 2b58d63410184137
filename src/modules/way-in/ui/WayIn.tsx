import { useState } from 'react'
import { PhoneIncoming } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { Page } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { useSaid } from '#kit/use-said.ts'
import { Cover } from './Cover.tsx'
import { Messages } from './Messages.tsx'
import { TakeMessage } from './TakeMessage.tsx'
import { text } from './text.ts'

/** Taking a message from a family, what waits for me, and who covers whom (report 7.2.1). */
export function WayIn() {
  const t = useText(text)
  const [taking, setTaking] = useState(false)
  const said = useSaid()
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Button tone="primary" icon={PhoneIncoming} onPress={() => setTaking(true)}>
          {t.take}
        </Button>
      }
    >
      <SaidLine of={said} />
      <Messages />
      <Cover />
      <Sheet title={t.takeTitle} open={taking} onClose={() => setTaking(false)}>
        <TakeMessage said={said} onDone={() => setTaking(false)} />
      </Sheet>
    </Page>
  )
}
