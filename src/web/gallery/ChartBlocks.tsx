import { BarRow } from '#kit/charts/BarRow.tsx'
import { DotLine } from '#kit/charts/DotLine.tsx'
import { LoadStrip } from '#kit/charts/LoadStrip.tsx'
import { Sparkline } from '#kit/charts/Sparkline.tsx'
import { Section } from '#kit/Page.tsx'

/** The pictures, each with its sentence and its table. */
export function ChartBlocks() {
  return (
    <Section title="Billeder af tal">
      <div className="columns">
        <DotLine
          title="Fritid, 0 til 10"
          sentence="Fritid: 2 i marts, 7 nu, sat af Noah. Line har sat 2 og 6."
          moments={['mar', 'maj', 'aug', 'nu']}
          series={[
            { who: 'Noah', by: 'family', values: [2, null, 5, 7] },
            { who: 'Line', by: 'worker', values: [2, 3, 5, 6] },
          ]}
        />
        <LoadStrip
          who="Sanne"
          sentence="Sanne har sagt højst 3 ting om ugen. Uge 37 har 5."
          limit={3}
          slots={[
            { label: 'uge 36', count: 2 },
            { label: 'uge 37', count: 5 },
            { label: 'uge 38', count: 3 },
            { label: 'uge 39', count: 1 },
            { label: 'uge 40', count: 0 },
          ]}
        />
        <BarRow
          title="Kontakter i august"
          sentence="De fleste kontakter i august kom fra familieafdelingen og skolen."
          unit="Kontakter"
          bars={[
            { label: 'Familie og børn', value: 22, shown: '22', department: 'F' },
            { label: 'Skole', value: 17, shown: '17', department: 'S' },
            { label: 'SSP', value: 9, shown: '9', department: 'P' },
            { label: 'Job', value: 6, shown: '6', department: 'J' },
            { label: 'Sundhed', value: null, shown: 'Vises ikke (små tal)' },
          ]}
        />
        <Sparkline
          title="Fravær i skole"
          sentence="Fravær i skole: median 31 % ved start, 19 % nu."
          note="n = 18, 4 mangler"
          points={[
            { label: 'feb', value: 31, shown: '31 %' },
            { label: 'mar', value: 27, shown: '27 %' },
            { label: 'apr', value: null, shown: '' },
            { label: 'maj', value: 22, shown: '22 %' },
            { label: 'jun', value: 19, shown: '19 %' },
          ]}
        />
      </div>
    </Section>
  )
}
