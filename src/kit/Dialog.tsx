import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { X } from 'lucide-react'
import { IconButton } from './IconButton.tsx'
import { useText } from './language.ts'
import { text } from './text.ts'

type DialogProps = {
  title: ReactNode
  open: boolean
  /** Esc, the cross and a press outside. What was typed must still be there when it opens again. */
  onClose: () => void
  children: ReactNode
  /** The buttons, the verb first. They stay in view while the content scrolls. */
  footer?: ReactNode
  wide?: boolean | undefined
  /** False for a choice that must be made, such as signing in again. */
  dismissable?: boolean | undefined
}

/** A dialog in the middle of the screen, for a decision. For writing something use Sheet. */
export function Dialog(props: DialogProps) {
  return <Overlay {...props} kind={props.wide ? 'dialog dialog-wide' : 'dialog'} scrim="scrim" />
}

/** A panel for doing something without leaving the page: from the side on a desk, from the bottom on a phone. */
export function Sheet(props: DialogProps) {
  return <Overlay {...props} kind="dialog sheet" scrim="scrim scrim-sheet" />
}

function Overlay(props: DialogProps & { kind: string; scrim: string }) {
  const t = useText(text)
  const dismissable = props.dismissable ?? true
  return (
    <ModalOverlay
      className={props.scrim}
      isOpen={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
    >
      <Modal className={props.kind}>
        <AriaDialog>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            {dismissable && <IconButton label={t.close} icon={X} onPress={props.onClose} />}
          </div>
          {props.children}
          {props.footer && <div className="dialog-foot">{props.footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
