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
export function ordinaryPlan(seed: number): string;
export function mistaken(text: string): string;
