import type { Rule } from '../rule.ts';
import { actionWithoutOwner } from './governance/action-without-owner.ts';
import { changeWithoutDecider } from './governance/change-without-decider.ts';
import { cutoverBackupSamePerson } from './governance/cutover-backup-same-person.ts';
import { cutoverWindowTooShort } from './governance/cutover-window-too-short.ts';
import { cutoverWithoutDecider } from './governance/cutover-without-decider.ts';
import { decisionByOutsider } from './governance/decision-by-outsider.ts';
import { decisionOverdue } from './governance/decision-overdue.ts';
import { decisionWithoutDate } from './governance/decision-without-date.ts';
import { decisionWithoutDecider } from './governance/decision-without-decider.ts';
import { deliverableAcceptedByItsOwner } from './governance/deliverable-accepted-by-its-owner.ts';
import { deliverableWithoutAcceptor } from './governance/deliverable-without-acceptor.ts';
import { gateDeciderOutsideClient } from './governance/gate-decider-outside-client.ts';
import { gateOverdue } from './governance/gate-overdue.ts';
import { gatePassedWithOpenCriteria } from './governance/gate-passed-with-open-criteria.ts';
import { gateWithoutCriteria } from './governance/gate-without-criteria.ts';
import { gateWithoutDecider } from './governance/gate-without-decider.ts';
import { goalWithoutMeasure } from './governance/goal-without-measure.ts';
import { issueHalfClosed } from './governance/issue-half-closed.ts';
import { issueOverdue } from './governance/issue-overdue.ts';
import { issueReviewedByItsOwner } from './governance/issue-reviewed-by-its-owner.ts';
import { issueWithoutOwner } from './governance/issue-without-owner.ts';
import { noSponsor } from './governance/no-sponsor.ts';
import { nobodyNamed } from './governance/nobody-named.ts';
import { overBookedPerson } from './governance/over-booked-person.ts';
import { phaseBegunBeforeGate } from './governance/phase-begun-before-gate.ts';
import { phaseOwnerOutsideClient } from './governance/phase-owner-outside-client.ts';
import { phaseWithoutOwner } from './governance/phase-without-owner.ts';
import { riskNotAssessed } from './governance/risk-not-assessed.ts';
import { riskResponseOverdue } from './governance/risk-response-overdue.ts';
import { riskWithoutOwner } from './governance/risk-without-owner.ts';
import { riskWithoutResponse } from './governance/risk-without-response.ts';
import { sponsorDecidesNothing } from './governance/sponsor-decides-nothing.ts';
import { supervisorDecides } from './governance/supervisor-decides.ts';
import { supervisorImplements } from './governance/supervisor-implements.ts';
import { taskWithoutOwner } from './governance/task-without-owner.ts';
import { teamLacksCapability } from './governance/team-lacks-capability.ts';
import { baselineOfAGoneTask } from './hygiene/baseline-of-a-gone-task.ts';
import { duplicateName } from './hygiene/duplicate-name.ts';
import { emptyPhase } from './hygiene/empty-phase.ts';
import { leftover } from './hygiene/leftover.ts';
import { otherLanguage } from './hygiene/other-language.ts';
import { placeholderText } from './hygiene/placeholder-text.ts';
import { suppressionWithoutReason } from './hygiene/suppression-without-reason.ts';
import { unknownOrigin } from './hygiene/unknown-origin.ts';
import { unusedDeliverable } from './hygiene/unused-deliverable.ts';
import { unusedGoal } from './hygiene/unused-goal.ts';
import { unusedPerson } from './hygiene/unused-person.ts';
import { unusedSuppression } from './hygiene/unused-suppression.ts';
import { unusedWaiver } from './hygiene/unused-waiver.ts';
import { waiverExpired } from './hygiene/waiver-expired.ts';
import { waiverWithoutReason } from './hygiene/waiver-without-reason.ts';
import { actualInTheFuture } from './progress/actual-in-the-future.ts';
import { finishedWithOpenChecklist } from './progress/finished-with-open-checklist.ts';
import { finishedWithUnacceptedDeliverable } from './progress/finished-with-unaccepted-deliverable.ts';
import { formNotFilled } from './progress/form-not-filled.ts';
import { issueClosedInTheFuture } from './progress/issue-closed-in-the-future.ts';
import { lowBei } from './progress/low-bei.ts';
import { missedTasks } from './progress/missed-tasks.ts';
import { outOfSequence } from './progress/out-of-sequence.ts';
import { overdueWithoutReason } from './progress/overdue-without-reason.ts';
import { redWithoutAction } from './progress/red-without-action.ts';
import { stalePlan } from './progress/stale-plan.ts';
import { standingStill } from './progress/standing-still.ts';
import { startOverdue } from './progress/start-overdue.ts';
import { constraintAgainstDependency } from './schedule/constraint-against-dependency.ts';
import { criticalPathBroken } from './schedule/critical-path-broken.ts';
import { danglingFinish } from './schedule/dangling-finish.ts';
import { danglingStart } from './schedule/dangling-start.ts';
import { dateBeforeDataDate } from './schedule/date-before-data-date.ts';
import { dateOnDayOff } from './schedule/date-on-day-off.ts';
import { deadlineMissed } from './schedule/deadline-missed.ts';
import { hardConstraints } from './schedule/hard-constraints.ts';
import { highDuration } from './schedule/high-duration.ts';
import { highFloat } from './schedule/high-float.ts';
import { lag } from './schedule/lag.ts';
import { lead } from './schedule/lead.ts';
import { leaveDuringTask } from './schedule/leave-during-task.ts';
import { linkTypes } from './schedule/link-types.ts';
import { longerThanReportingPeriod } from './schedule/longer-than-reporting-period.ts';
import { lowCpli } from './schedule/low-cpli.ts';
import { mergePoint } from './schedule/merge-point.ts';
import { missingLogic } from './schedule/missing-logic.ts';
import { negativeFloat } from './schedule/negative-float.ts';
import { noBaseline } from './schedule/no-baseline.ts';
import { noEstimateRange } from './schedule/no-estimate-range.ts';
import { serialPlan } from './schedule/serial-plan.ts';
import { startToFinishLink } from './schedule/start-to-finish-link.ts';
import { unresourcedWork } from './schedule/unresourced-work.ts';
import { unusualConstraint } from './schedule/unusual-constraint.ts';

/** Every rule of our own, by category and name. The packs’ rules come as data and join at run time. */
export const RULES: readonly Rule[] = [
  actionWithoutOwner,
  changeWithoutDecider,
  cutoverBackupSamePerson,
  cutoverWindowTooShort,
  cutoverWithoutDecider,
  decisionByOutsider,
  decisionOverdue,
  decisionWithoutDate,
  decisionWithoutDecider,
  deliverableAcceptedByItsOwner,
  deliverableWithoutAcceptor,
  gateDeciderOutsideClient,
  gateOverdue,
  gatePassedWithOpenCriteria,
  gateWithoutCriteria,
  gateWithoutDecider,
  goalWithoutMeasure,
  issueHalfClosed,
  issueOverdue,
  issueReviewedByItsOwner,
  issueWithoutOwner,
  noSponsor,
  nobodyNamed,
  overBookedPerson,
  phaseBegunBeforeGate,
  phaseOwnerOutsideClient,
  phaseWithoutOwner,
  riskNotAssessed,
  riskResponseOverdue,
  riskWithoutOwner,
  riskWithoutResponse,
  sponsorDecidesNothing,
  supervisorDecides,
  supervisorImplements,
  taskWithoutOwner,
  teamLacksCapability,
  baselineOfAGoneTask,
  duplicateName,
  emptyPhase,
  leftover,
  otherLanguage,
  placeholderText,
  suppressionWithoutReason,
  unknownOrigin,
  unusedDeliverable,
  unusedGoal,
  unusedPerson,
  unusedSuppression,
  unusedWaiver,
  waiverExpired,
  waiverWithoutReason,
  actualInTheFuture,
  finishedWithOpenChecklist,
  finishedWithUnacceptedDeliverable,
  formNotFilled,
  issueClosedInTheFuture,
  lowBei,
  missedTasks,
  outOfSequence,
  overdueWithoutReason,
  redWithoutAction,
  stalePlan,
  standingStill,
  startOverdue,
  constraintAgainstDependency,
  criticalPathBroken,
  danglingFinish,
  danglingStart,
  dateBeforeDataDate,
  dateOnDayOff,
  deadlineMissed,
  hardConstraints,
  highDuration,
  highFloat,
  lag,
  lead,
  leaveDuringTask,
  linkTypes,
  longerThanReportingPeriod,
  lowCpli,
  mergePoint,
  missingLogic,
  negativeFloat,
  noBaseline,
  noEstimateRange,
  serialPlan,
  startToFinishLink,
  unresourcedWork,
  unusualConstraint,
];
