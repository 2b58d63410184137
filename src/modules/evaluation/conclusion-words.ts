import type { Between, IndicatorFigures, IndicatorResult } from './contract.ts'

type Words = { da: string; en: string }

/** Stands beside every evaluation (R-EVA-03, R-EVA-05, R-EVA-12; report 3.2, 8.2.3, 8.3). */
export const EVALUATION_CAUTION: readonly Words[] = [
  {
    da: 'Grupperne er ikke trukket ved lodtrækning. En forskel kan skyldes, hvem der er i dem, eller noget andet, der skete i perioden.',
    en: 'The groups were not formed by lot. A difference may be due to who is in them, or to something else that happened in the period.',
  },
  {
    da: 'En udvikling i én gruppe fra før til efter er ikke en virkning af indsatsen.',
    en: 'A development in one group from before to after is not an effect of the programme.',
  },
  {
    da: 'Tallene siger intet om det enkelte barn.',
    en: 'The figures say nothing about any single child.',
  },
  {
    da: 'At der ikke er fundet en forskel, betyder ikke, at der ikke er nogen.',
    en: 'That no difference was found does not mean that there is none.',
  },
]

/** Says in a sentence or two what can and can't be concluded about one indicator. */
export function conclusion(figures: IndicatorFigures, adjusted: IndicatorResult['primary']): Words {
  if (figures.kind === 'time_to_event') return aboutDurations(figures, adjusted)
  const { main_occasion: main } = figures
  const between = main === null ? undefined : figures.between[main]
  if (main === null) return NOTHING_AFTER
  if (!between) return oneGroup(figures, main)
  return adjusted && adjusted.p_holm < 0.05
    ? different(between, adjusted, figures.better)
    : notShown(between, adjusted)
}

const NOTHING_AFTER: Words = {
  da: 'Der er ingen målinger efter start. Der kan ikke siges noget om en udvikling.',
  en: 'There are no measurements after the start. Nothing can be said about a development.',
}

function oneGroup(figures: IndicatorFigures, main: string): Words {
  const change = figures.changes.intervention?.[main]?.summary
  if (!change || change.n === 0)
    return {
      da: 'Ingen er målt både før og efter i indsatsgruppen. Der kan ikke siges noget om en udvikling.',
      en: 'Nobody in the intervention group was measured both before and after. Nothing can be said about a development.',
    }
  const [da, en] = both(change.mean)
  const limits = within(change.mean_t_interval ?? change.mean_percentile_interval)
  return {
    da: `Der er ingen referencegruppe, så en udvikling kan ikke tilskrives indsatsen. Blandt de ${change.n}, der er målt begge gange, var ændringen i gennemsnit ${da}${limits.da}.`,
    en: `There is no reference group, so a development can not be attributed to the programme. Among the ${change.n} measured both times the mean change was ${en}${limits.en}.`,
  }
}

function different(
  between: Between,
  adjusted: NonNullable<IndicatorResult['primary']>,
  better: IndicatorResult['better'],
): Words {
  const difference = between.difference_in_differences?.estimate ?? between.permutation?.difference ?? null
  const [da, en] = both(difference)
  const way = direction(difference, better)
  const limits = within(
    between.difference_in_differences?.bootstrap_interval ?? between.welch_t?.interval ?? null,
  )
  const [p, pEnglish] = both(adjusted.p_holm, 3)
  return {
    da: `De to grupper udviklede sig forskelligt: forskellen er ${da}${limits.da}, p = ${p} efter korrektion for antallet af indikatorer.${way.da} Det viser ikke i sig selv, at indsatsen er årsagen.`,
    en: `The two groups developed differently: the difference is ${en}${limits.en}, p = ${pEnglish} after correction for the number of indicators.${way.en} That does not by itself show that the programme is the cause.`,
  }
}

function notShown(between: Between, adjusted: IndicatorResult['primary']): Words {
  const few = tooFew(between)
  if (few) return few
  const { intervention, reference } = between.n
  const could = detectable(between)
  const p = adjusted ? both(adjusted.p_holm, 3) : null
  return {
    da: `Det kan ikke konkluderes, at de to grupper udviklede sig forskelligt${p ? ` (p = ${p[0]} efter korrektion)` : ''}, og heller ikke, at de ikke gjorde.${could.da.replace('{n}', `${intervention} og ${reference}`)}`,
    en: `It can't be concluded that the two groups developed differently${p ? ` (p = ${p[1]} after correction)` : ''}, nor that they did not.${could.en.replace('{n}', `${intervention} and ${reference}`)}`,
  }
}

/** Which way a difference points, when somebody has said which way was hoped for. */
function direction(difference: number | null, better: IndicatorResult['better']): Words {
  if (difference === null || difference === 0 || better === null) return { da: '', en: '' }
  return difference > 0 === (better === 'higher')
    ? { da: ' Den går i den retning, man håbede på.', en: ' It points the way that was hoped for.' }
    : { da: ' Den går imod det, man håbede på.', en: ' It points against what was hoped for.' }
}

/** With so few clusters or units even the most extreme division has a p value of 5 % or more. */
function tooFew(between: Between): Words | null {
  const did = between.difference_in_differences
  const test = did?.permutation ?? between.permutation
  if (test?.method !== 'exact') return null
  const whole = did?.exchanged === 'clusters'
  const { intervention, reference } = whole ? did.clusters : between.n
  // Two sides of the same size can be swapped, so that every difference occurs twice.
  const most = intervention === reference ? 40 : 20
  if (test.arrangements > most) return null
  return whole
    ? {
        da: `Der er kun ${intervention} og ${reference} klynger (fx skoler eller kommuner). Så få kan ikke vise en forskel, uanset hvor stor den er.`,
        en: `There are only ${intervention} and ${reference} clusters (e.g. schools or municipalities). So few can't show a difference, however large it is.`,
      }
    : {
        da: `Der er kun målt ${intervention} i indsatsgruppen og ${reference} i referencegruppen. Så få kan ikke vise en forskel, uanset hvor stor den er.`,
        en: `Only ${intervention} in the intervention group and ${reference} in the reference group were measured. So few can't show a difference, however large it is.`,
      }
}

function detectable(between: Between): Words {
  const shares = between.detectable_shares
  if (shares) {
    const bounds = [shares.below, shares.above]
      .filter((value) => value !== null)
      .map((value) => percent(value))
    if (bounds.length === 0)
      return {
        da: ' Med {n} i grupperne kunne ingen forskel mellem andele være fundet med 80 % sikkerhed.',
        en: ' With {n} in the groups no difference between shares would have been found with 80 % power.',
      }
    return {
      da: ` Med {n} i grupperne kunne kun en andel på ${bounds.map(([da]) => da).join(' eller ')} i indsatsgruppen være fundet med 80 % sikkerhed.`,
      en: ` With {n} in the groups only a share of ${bounds.map(([, en]) => en).join(' or ')} in the intervention group would have been found with 80 % power.`,
    }
  }
  if (between.smallest_detectable_difference === null)
    return {
      da: ' Grupperne er for små til at beregne, hvad der kunne være fundet.',
      en: ' The groups are too small to compute what could have been found.',
    }
  const [da, en] = both(between.smallest_detectable_difference)
  return {
    da: ` Med {n} i grupperne kunne kun en forskel på mindst ${da} være fundet med 80 % sikkerhed.`,
    en: ` With {n} in the groups only a difference of at least ${en} would have been found with 80 % power.`,
  }
}

function aboutDurations(figures: IndicatorFigures, adjusted: IndicatorResult['primary']): Words {
  if (!figures.survival) return NOTHING_AFTER
  if (!adjusted)
    return {
      da: 'Der er ikke to grupper at sammenligne, eller intet er sket endnu. Kurven beskriver kun, hvor længe der gik.',
      en: 'There are not two groups to compare, or nothing has happened yet. The curve only describes how long it took.',
    }
  const [da, en] = both(adjusted.p_holm, 3)
  return adjusted.p_holm < 0.05
    ? {
        da: `Tiden var forskellig i de to grupper (p = ${da} efter korrektion). Det viser ikke i sig selv, at indsatsen er årsagen.`,
        en: `The time differed between the two groups (p = ${en} after correction). That does not by itself show that the programme is the cause.`,
      }
    : {
        da: `Det kan ikke konkluderes, at tiden var forskellig i de to grupper (p = ${da} efter korrektion), og heller ikke, at den var ens.`,
        en: `It can't be concluded that the time differed between the two groups (p = ${en} after correction), nor that it was the same.`,
      }
}

/** A number in Danish and in English, with as many decimals as asked for. */
function both(value: number | null, decimals = 2): [string, string] {
  if (value === null || !Number.isFinite(value)) return ['ukendt', 'unknown']
  const least = 10 ** -decimals
  const text = value > 0 && value < least && decimals === 3 ? `< ${least}` : value.toFixed(decimals)
  return [text.replace('.', ','), text]
}

function percent(share: number): [string, string] {
  const text = `${(100 * share).toFixed(0)} %`
  return [text, text]
}

function within(limits: readonly [number, number] | null): Words {
  if (!limits) return { da: '', en: '' }
  const [low, high] = [both(limits[0]), both(limits[1])]
  return { da: ` (95 %-interval ${low[0]} til ${high[0]})`, en: ` (95 % interval ${low[1]} to ${high[1]})` }
}
