import { MessageCirclePlus, Search, Timer } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { text } from './text.ts'

/** Within the thumb's reach on a phone: log a contact, open a window, and search. The rest of the time it is not there. */
export function BottomBar({ onLog, onWindow }: { onLog: () => void; onWindow: () => void }) {
  const t = useText(text)
  return (
    <div className="today-bar" role="group" aria-label={t.tools}>
      <Button tone="primary" icon={MessageCirclePlus} onPress={onLog}>
        {t.log}
      </Button>
      <Button icon={Timer} onPress={onWindow}>
        {t.window}
      </Button>
      <Button icon={Search} onPress={openSearch}>
        {t.search}
      </Button>
    </div>
  )
}

/** The palette belongs to the shell and opens by its own key, also from here; after the press, which would close it again. */
function openSearch(): void {
  const press = () =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }))
  window.setTimeout(press)
}
