/** The closed vocabularies of plan format 1, in the order in which they are shown. */
export const CONSTRAINT_TYPES = ['ASAP', 'ALAP', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'] as const;
export type ConstraintType = (typeof CONSTRAINT_TYPES)[number];

export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** Probability and impact of a risk; exposure is the product of the two positions, counted from 1. */
export const LEVELS = ['very-low', 'low', 'medium', 'high', 'very-high'] as const;
export type Level = (typeof LEVELS)[number];

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const HEALTHS = ['green', 'amber', 'red'] as const;
export type HealthColour = (typeof HEALTHS)[number];

/** How the work of a week stands in a week table. */
export const WEEK_MARKS = ['planned', 'under-way', 'done', 'late'] as const;

export const HEALTH_DIMENSIONS = ['scope', 'schedule', 'cost', 'people', 'quality', 'risk'] as const;
export type HealthDimension = (typeof HEALTH_DIMENSIONS)[number];

export const ISSUE_STATUSES = ['waiting', 'in-progress', 'paused', 'closed'] as const;
export type IssueStatus = (typeof ISSUE_STATUSES)[number];

export const RISK_STATUSES = ['open', 'mitigating', 'occurred', 'closed'] as const;
export type RiskStatus = (typeof RISK_STATUSES)[number];

export const CHANGE_STATUSES = ['raised', 'approved', 'rejected', 'done'] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

export const GATE_OUTCOMES = ['proceed', 'adjust', 'relaunch', 'stop'] as const;
export type GateOutcome = (typeof GATE_OUTCOMES)[number];

export const JOURNAL_KINDS = ['status', 'supervisor'] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

export const CUTOVER_STRATEGIES = ['at-once', 'phased', 'parallel', 'pilot'] as const;
export type CutoverStrategy = (typeof CUTOVER_STRATEGIES)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The party a role belongs to; `external`: those whom the work is done for or with, such as customers and agents. */
export const ROLE_SIDES = ['client', 'vendor', 'supervisor', 'consultant', 'external'] as const;
export type RoleSide = (typeof ROLE_SIDES)[number];

export const TEAM_CAPABILITIES = ['process-redesign', 'customisation', 'technology', 'change-management'] as const;
export type TeamCapability = (typeof TEAM_CAPABILITIES)[number];
