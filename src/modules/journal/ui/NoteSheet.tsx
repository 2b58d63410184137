import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice, useGo, usePathPart } from '#kit/navigation.ts'
import { useRead } from '#kit/use-read.ts'
import { Notes } from './Notes.tsx'
import { text } from './text.ts'
import { WriteNote } from './WriteNote.tsx'

/** Writing a note, over the list of notes; closing keeps the draft. `retter` in the address names a note to correct. */
export function NoteSheet() {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const [corrects] = useAddressChoice('retter', '')
  const go = useGo()
  const close = () => go(`/familier/${familyId}/notater`, { replace: true })
  return (
    <>
      <Notes />
      <Sheet title={t.write} open onClose={close}>
        {corrects ? (
          <Correcting familyId={familyId} corrects={corrects} onFiled={close} />
        ) : (
          <WriteNote familyId={familyId} corrected={null} onFiled={close} />
        )}
      </Sheet>
    </>
  )
}

function Correcting({
  familyId,
  corrects,
  onFiled,
}: {
  familyId: string
  corrects: string
  onFiled: () => void
}) {
  const read = useRead('journal.show', { familyId, noteId: corrects })
  return (
    <Loaded of={read}>
      {(note) => <WriteNote familyId={familyId} corrected={note} onFiled={onFiled} />}
    </Loaded>
  )
}
