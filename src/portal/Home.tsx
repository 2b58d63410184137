import { Read } from './Read.tsx'
import { useCitizenRead } from './use-citizen-read.ts'
import { useWords } from './words.tsx'

/** What is next, who is it about, and nothing else: the reader's own page. */
export function Home() {
  const { say } = useWords()
  const mine = useCitizenRead('portal.mine')
  return (
    <Read of={mine}>
      {({ givenName }) => (
        <>
          <h1 tabIndex={-1}>{givenName === null ? say('title') : say('hello', { name: givenName })}</h1>
          <p className="card">{say('empty')}</p>
        </>
      )}
    </Read>
  )
}
