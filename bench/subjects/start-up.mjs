export function measure({ compare, crmPlan, nothing }) {
  compare('start-up', { ...nothing, 'crm-plan --version': crmPlan('--version'), 'crm-plan --help': crmPlan('--help') });
}
