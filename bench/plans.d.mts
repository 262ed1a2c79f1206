export function planText(options: {
  tasks: number;
  people?: number;
  links?: number;
  effort?: boolean;
  status?: boolean;
  detail?: boolean;
  seed?: number;
}): string;
export function smallPlan(): string;
