import { Window } from '#modules/contact/ui/Window.tsx'
import { GrantNow } from './GrantNow.tsx'

/** The open window with what can be granted now in it (ux.md 2.9). */
export function WindowScreen() {
  return (
    <Window
      grants={({ familyId, window }) => (
        <GrantNow familyId={familyId} personId={window.personId} windowId={window.windowId} />
      )}
    />
  )
}
