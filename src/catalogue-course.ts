import * as ending from '#modules/ending/operations.ts'
import * as farewell from '#modules/ending/farewell-operations.ts'
import * as parts from '#modules/ending/part-operations.ts'
import * as followUp from '#modules/follow-up/operations.ts'
import * as wayIn from '#modules/way-in/operations.ts'
import * as wayInHolder from '#modules/way-in/holder-operations.ts'
import * as wayInCover from '#modules/way-in/cover-operations.ts'
import * as project from '#modules/ending/project-operations.ts'

/** A family's one way in, following it up, and the planned ending with its aftercare; part of the catalogue (catalogue.ts). */
export const course = {
  'way-in.receive': wayIn.take,
  'way-in.take-back': wayIn.takeBack,
  'way-in.mine': wayIn.mine,
  'way-in.answer': wayIn.reply,
  'way-in.list': wayIn.list,
  'way-in.waiting': wayIn.waiting,
  'way-in.holders': wayInHolder.holders,
  'way-in.hold-relation': wayInHolder.holdRelation,
  'way-in.cancel-holder': wayInHolder.cancel,
  'way-in.cover': wayInCover.cover,
  'way-in.note-absence': wayInCover.away,
  'way-in.note-turn': wayInCover.turn,
  'way-in.end-cover': wayInCover.end,
  'follow-up.show': followUp.show,
  'follow-up.hold': followUp.hold,
  'follow-up.remove': followUp.remove,
  'follow-up.set-rhythm': followUp.setRhythm,
  'follow-up.overdue': followUp.overdue,
  'ending.show': ending.show,
  'ending.start': ending.start,
  'ending.change': ending.change,
  'ending.agree': ending.agreeOn,
  'ending.set-aside': ending.putAside,
  'ending.add-steps': parts.addSteps,
  'ending.change-step': parts.changeStep,
  'ending.hand-back': parts.handBack,
  'ending.change-hand-back': parts.changeHandBack,
  'ending.take-hand-back': parts.takeHandBack,
  'ending.settle-talk': parts.settleTalk,
  'ending.farewell': farewell.page,
  'ending.endings': project.endings,
  'ending.project-ends': project.projectEndsOn,
  'ending.project-goes-on': project.projectGoesOn,
}
