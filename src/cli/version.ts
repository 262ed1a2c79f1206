declare const __VERSION__: string | undefined;

/** The version of crm-plan: put in by the build; sources are always `0.0.0-source`. */
export const VERSION: string = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source';
