import { useEffect, useState, type RefObject } from 'react'
import { useWords } from './words.tsx'

/** Reads the page aloud with the phone's own voice, where it has one for the language; otherwise it is not there. */
export function Listen({ of }: { of: RefObject<HTMLElement | null> }) {
  const { say, language } = useWords()
  const voice = useVoice(language.code)
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => window.speechSynthesis?.cancel(), [])
  if (!voice) return null
  const stop = () => {
    window.speechSynthesis.cancel()
    setSpeaking(false)
  }
  const start = () => {
    const words = new SpeechSynthesisUtterance(of.current?.innerText ?? '')
    words.voice = voice
    words.lang = voice.lang
    words.addEventListener('end', () => setSpeaking(false))
    window.speechSynthesis.cancel()
    window.speechSynthesis.speak(words)
    setSpeaking(true)
  }
  return (
    <button
      type="button"
      className="button portal-listen no-print"
      aria-pressed={speaking}
      onClick={speaking ? stop : start}
    >
      {say(speaking ? 'listenStop' : 'listen')}
    </button>
  )
}

/** A voice on the phone itself: one that works over the net would send what is read to somebody else. */
function useVoice(code: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  useEffect(() => {
    const speech: SpeechSynthesis | undefined = window.speechSynthesis
    if (!speech) return undefined
    const look = () =>
      setVoice(
        speech.getVoices().find(({ lang, localService }) => localService && lang.startsWith(code)) ?? null,
      )
    look()
    speech.addEventListener('voiceschanged', look)
    return () => speech.removeEventListener('voiceschanged', look)
  }, [code])
  return voice
}
