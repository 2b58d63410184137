import * as accounts from '#modules/staff/account-operations.ts'
import * as colleagues from '#modules/staff/colleague-operations.ts'
import * as own from '#modules/staff/operations.ts'
import * as staffDirectory from '#modules/staff/directory-operations.ts'
import * as staffProvisioning from '#modules/staff/provisioning-operations.ts'
import * as staffLanguages from '#modules/staff/language-operations.ts'
import * as staffMessages from '#modules/staff/message-operations.ts'
import * as staffIdentity from '#modules/staff/identity-operations.ts'
import * as staffSignIn from '#modules/staff/sign-in-operations.ts'
import * as teams from '#modules/staff/team-operations.ts'

/** Colleagues, their accounts and log-in, teams, and the municipality’s directory. */
export const staff = {
  'staff.me': own.whoAmI,
  'staff.list': colleagues.list,
  'staff.add': colleagues.add,
  'staff.change': colleagues.change,
  'staff.deactivate': colleagues.deactivate,
  'staff.reactivate': colleagues.reactivate,
  'staff.give-account': accounts.giveAccount,
  'staff.renew-password': accounts.renewPassword,
  'staff.close-account': accounts.closeAccount,
  'staff.reopen-account': accounts.reopenAccount,
  'staff.teams': teams.teams,
  'staff.add-team': teams.addTeam,
  'staff.change-team': teams.changeATeam,
  'staff.seat': teams.seat,
  'staff.change-seat': teams.changeASeat,
  'staff.set-languages': staffLanguages.setLanguages,
  'staff.languages': staffLanguages.languages,
  'staff.my-messages': staffMessages.mine,
  'staff.choose-messages': staffMessages.choose,
  'staff.undelivered': staffMessages.undelivered,
  'staff.settle-message': staffMessages.settle,
  'staff.sign-out-everywhere': own.signOutEverywhere,
  'staff.my-sign-in': staffSignIn.mine,
  'staff.end-session': staffSignIn.endSession,
  'staff.rename-passkey': staffSignIn.renameKey,
  'staff.remove-passkey': staffSignIn.removeKey,
  'staff.remove-totp': staffSignIn.removeApp,
  'staff.change-password': staffSignIn.changePassword,
  'staff.reset-factors': staffSignIn.resetSecondFactors,
  'staff.configure-sign-in': staffSignIn.configureSignIn,
  'staff.identities': staffIdentity.ofColleague,
  'staff.bind-identity': staffIdentity.enter,
  'staff.remove-identity': staffIdentity.remove,
  'staff.directory': staffDirectory.show,
  'staff.make-directory-token': staffDirectory.makeDirectoryToken,
  'staff.end-directory-token': staffDirectory.endDirectoryToken,
  'staff.map-directory-group': staffDirectory.mapAGroup,
  'staff.settle-waiting-role': staffDirectory.settleRole,
  'staff.directory-persons': staffProvisioning.persons,
  'staff.put-directory-person': staffProvisioning.putAPerson,
  'staff.directory-groups': staffProvisioning.groups,
  'staff.put-directory-group': staffProvisioning.putAGroup,
  'staff.remove-directory-group': staffProvisioning.removeGroup,
}
