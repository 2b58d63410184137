import { useRef } from 'react'
import type { Mine, ReadPage } from '#modules/portal/contract.ts'
import { Listen } from './Listen.tsx'
import { PageContent } from './PageContent.tsx'
import { childHref, homeHref } from './place-rules.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { useWords } from './words.tsx'

/** What is next, and who are my people: the reader's own pages, and the way to those of children whose custody they hold. */
export function Home({ mine: { givenName, pages, children } }: { mine: Mine }) {
  const { say } = useWords()
  const withPage = children.filter(({ personId }) =>
    pages.some(({ recipientId }) => recipientId === personId),
  )
  return (
    <>
      <h1 tabIndex={-1}>{givenName === null ? say('title') : say('hello', { name: givenName })}</h1>
      <Pages pages={pages.filter(({ mine }) => mine)} empty={say('empty')} />
      {withPage.length > 0 && (
        <section className="stack-tight no-print">
          <h2>{say('children')}</h2>
          <p>{say('children.lead')}</p>
          <ul className="stack-tight">
            {withPage.map(({ personId, givenName: name }) => (
              <li key={personId}>
                <PlaceLink className="button portal-wide" href={childHref(personId)}>
                  {name}
                </PlaceLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** A child's page, as custody opens it; an address that is not open any more says so and leads home. */
export function ChildPage({ mine: { pages, children }, personId }: { mine: Mine; personId: string }) {
  const { say } = useWords()
  const child = children.find((one) => one.personId === personId)
  return (
    <>
      <h1 tabIndex={-1}>{child ? say('page.childOf', { name: child.givenName }) : say('title')}</h1>
      <Pages
        pages={pages.filter(({ recipientId, mine }) => !mine && recipientId === personId)}
        empty={say('page.closed')}
      />
      <p className="no-print">
        <PlaceLink href={homeHref}>{say('page.backHome')}</PlaceLink>
      </p>
    </>
  )
}

function Pages({ pages, empty }: { pages: readonly ReadPage[]; empty: string }) {
  const read = useRef<HTMLDivElement>(null)
  if (pages.length === 0) return <p className="card">{empty}</p>
  return (
    <>
      <Listen of={read} />
      <div ref={read} className="stack portal-screen">
        {pages.map((page) => (
          <PageContent key={page.pageId} page={page} />
        ))}
      </div>
    </>
  )
}
