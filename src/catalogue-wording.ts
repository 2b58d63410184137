import * as wording from '#modules/wording/operations.ts'

/** The municipality's own wording towards families. */
export const wordings = {
  'wording.first-words': wording.firstWords,
  'wording.set-first-words': wording.setTheFirstWords,
  'wording.words': wording.hardWords,
  'wording.list': wording.hardWordsSetUp,
  'wording.set-word': wording.setWord,
}
