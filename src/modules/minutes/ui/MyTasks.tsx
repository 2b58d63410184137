import { Button } from '#kit/Button.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ListTask } from '../contract.ts'
import { decidedOf, whoOf } from '../line-rules.ts'
import { TaskName } from './TaskName.tsx'
import { text } from './text.ts'
import './minutes.css'

/** What early help has left to me, on my own day (ux.md 2.1): it comes by itself, with its day, and goes when the card goes. */
export function MyTasks() {
  const t = useText(text)
  const read = useRead('minutes.mine', {}, { everySeconds: 300 })
  const tasks = read.data ?? []
  const waiting = tasks.filter(({ doneOn }) => doneOn === null)
  const settled = tasks.filter(({ doneOn }) => doneOn !== null)
  if (tasks.length === 0) return null
  return (
    <Section title={t.tasks} count={waiting.length}>
      <p className="muted small">{t.tasksLead}</p>
      <ul>
        {waiting.map((task) => (
          <Task key={task.signalId} task={task} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className="today-later">
          <summary>{t.settled(settled.length)}</summary>
          <ul>
            {settled.map((task) => (
              <Task key={task.signalId} task={task} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function Task({ task }: { task: ListTask }) {
  const t = useText(text)
  const [language] = useLanguage()
  const settle = useWrite('minutes.settle')
  const who = whoOf(task, language)
  const isDone = task.doneOn !== null
  const day = formatDayShort(task.dueOn, language)
  return (
    <li className="minutes-task">
      <span className={task.daysOver > 0 && !isDone ? 'strong' : undefined}>
        {task.outcome === 'follow-up' ? t.followUpOn(day) : t.dueBy(day)}
        {task.daysOver > 0 && !isDone && ` · ${t.over(task.daysOver)}`}
      </span>
      <div className="stack-tight">
        <p>
          <b>{who}</b> · {decidedOf(task, language)}
        </p>
        {task.reason && <p className="muted">{t.because(task.reason)}</p>}
        <TaskName signalId={task.signalId} who={who} />
      </div>
      <Button
        pending={settle.pending}
        label={isDone ? undefined : t.doneOf(who)}
        onPress={() => void settle.send({ signalId: task.signalId, done: !isDone })}
      >
        {isDone ? t.notDone : t.done}
      </Button>
    </li>
  )
}
