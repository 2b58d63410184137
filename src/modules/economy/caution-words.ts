import type { Words } from './contract.ts'

/** What stands beside every break-even, on screen, on paper and in the command line's answer (R-ECO-03, R-ECO-04). */
export const CAUTION: readonly Words[] = [
  {
    da: 'Beregningen siger ikke, at indsatsen sparer penge. Den siger, hvor mange børn der skulle holdes ude af en kriminel gruppering, for at udgiften ville gå lige op under de viste antagelser.',
    en: 'The calculation does not say that the programme saves money. It says how many children would have to be kept out of a criminal group for the cost to balance under the assumptions shown.',
  },
  {
    da: 'Evalueringen fandt på de fleste indikatorer hverken en positiv eller en negativ udvikling (rapporten 8.2.3). Der er ikke målt, hvor mange der blev holdt ude.',
    en: 'The evaluation found neither a positive nor a negative development on most indicators (report 8.2.3). How many were kept out was not measured.',
  },
  {
    da: 'Varighed, forsinkelse, tidshorisont og renter er antagelser, som kan ændres. Resultatet afhænger mest af enhedsprisen: de to offentliggjorte tal ligger 5,6 gange fra hinanden.',
    en: 'Duration, delay, horizon and discount rate are assumptions that can be changed. The result depends most on the unit cost: the two published figures are 5.6-fold apart.',
  },
]

/** Stands beside a result with spill-over switched on. */
export const SPILL_OVER_CAUTION: Words = {
  da: 'Afsmitning på jævnaldrende er regnet med. Det er en antagelse: den er ikke målt i indsatsen.',
  en: 'Spill-over to peers is included. It is an assumption: it was not measured in the programme.',
}

/** Who gains, when the named parts of the unit cost are the state's alone. */
export const STATE_GAINS: Words = {
  da: 'De poster, der er nævnt i det danske tal, er alle statens. Kommunen betaler indsatsen og får i denne opgørelse intet tilbage.',
  en: "The parts named in the Danish figure are all the state's. The municipality pays for the programme and gets nothing back in this account.",
}
