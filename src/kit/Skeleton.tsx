import { useEffect, useState } from 'react'
import { useText } from './language.ts'
import { text } from './text.ts'

type SkeletonProps = { lines?: number | undefined; blocks?: number | undefined }

/** Stands where the content will stand while it is fetched. After two seconds it says so in words. */
export function Skeleton({ lines = 3, blocks = 0 }: SkeletonProps) {
  const t = useText(text)
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), 2000)
    return () => window.clearTimeout(timer)
  }, [])
  return (
    <div aria-busy="true" className="skeleton">
      <div role="status" className={slow ? 'slow' : 'visually-hidden'}>
        {slow && <span className="spinner" aria-hidden />} {t.fetching}
      </div>
      {Array.from({ length: blocks }, (_, index) => (
        <div key={`block-${index}`} className="skeleton-line skeleton-block" />
      ))}
      {Array.from({ length: lines }, (_, index) => (
        <div key={`line-${index}`} className="skeleton-line" />
      ))}
    </div>
  )
}
