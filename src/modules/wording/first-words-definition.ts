import type { FirstWords } from './contract.ts'

/**
 * Words that are offered until a municipality writes its own. They speak of wellbeing, school and free time, ask before
 * they tell, and say that it is voluntary; never of what somebody is suspected of (R-STG-01, report 7.1.1 and 7.2.1).
 * [navn] is whoever speaks, [telefon] their number.
 */
export const shippedFirstWords: readonly FirstWords[] = [
  {
    code: 'besoeg-foerste',
    occasion: 'visit',
    danish:
      'Goddag, jeg hedder [navn] og kommer fra kommunen. Jeg kommer ikke, fordi nogen har gjort noget forkert. Jeg vil gerne høre, hvordan det går – derhjemme, i skolen og i fritiden. Passer det nu, eller skal jeg komme en anden dag?',
    english:
      'Hello, my name is [navn] and I come from the municipality. I am not here because anybody has done something wrong. I would like to hear how things are – at home, at school and in free time. Is now a good time, or shall I come another day?',
  },
  {
    code: 'besoeg-hjaelp',
    occasion: 'visit',
    danish:
      'Hvad ville være en god hjælp for jer lige nu? Det kan være noget med skolen, en fritidsinteresse, et job – eller et brev, der er svært at forstå. Vi begynder med det, der betyder mest for jer.',
    english:
      'What would be good help for you right now? It could be about school, a free-time interest, a job – or a letter that is hard to understand. We begin with what matters most to you.',
  },
  {
    code: 'besoeg-nej',
    occasion: 'visit',
    danish:
      'Det er helt i orden at sige nej. I får stadig al den hjælp, I har ret til. Må jeg lægge mit nummer, så I kan ringe, hvis det en dag passer bedre?',
    english:
      'It is quite all right to say no. You still get all the help you are entitled to. May I leave my number, so that you can call if it suits you better one day?',
  },
  {
    code: 'opkald-foerste',
    occasion: 'phone',
    danish:
      'Goddag, det er [navn] fra kommunen. Er det et godt tidspunkt? Der er ikke sket noget. Jeg ringer, fordi vi gerne vil høre, hvordan jeres børn trives i skolen og i fritiden, og om der er noget, vi kan hjælpe med.',
    english:
      'Hello, this is [navn] from the municipality. Is this a good time? Nothing has happened. I am calling because we would like to hear how your children are doing at school and in their free time, and if there is something we can help with.',
  },
  {
    code: 'sms-foerste',
    occasion: 'text_message',
    danish:
      'Hej, det er [navn] fra kommunen. Jeg vil gerne høre, hvordan det går med skole og fritid, og om vi kan hjælpe med noget. Hvornår passer det, at jeg ringer? Venlig hilsen [navn]',
    english:
      'Hi, this is [navn] from the municipality. I would like to hear how school and free time are going, and if we can help with something. When may I call you? Kind regards, [navn]',
  },
  {
    code: 'sms-igen',
    occasion: 'text_message',
    danish:
      'Hej, det er [navn] igen. Jeg prøver bare endnu en gang – det er stadig helt frivilligt. Skriv eller ring, når det passer jer, også om aftenen: [telefon]',
    english:
      'Hi, it is [navn] again. I am just trying once more – it is still quite voluntary. Write or call when it suits you, also in the evening: [telefon]',
  },
  {
    code: 'brev-foerste',
    occasion: 'letter',
    danish:
      'Kære familie. Vi er en lille gruppe i kommunen, der hjælper familier med skole, fritid, job og det, der kan være svært i hverdagen. Vi vil gerne hilse på jer og høre, hvad der går godt, og hvad I kunne ønske jer anderledes. Det er gratis og frivilligt. I må gerne have en med, som I er trygge ved. Ring til mig på [telefon], eller sig, hvornår jeg må komme forbi. Venlig hilsen [navn]',
    english:
      'Dear family. We are a small group in the municipality that helps families with school, free time, work and what can be hard in everyday life. We would like to meet you and hear what goes well, and what you could wish were different. It is free of charge and voluntary. You are welcome to bring somebody you feel safe with. Call me on [telefon], or tell me when I may come by. Kind regards, [navn]',
  },
]
