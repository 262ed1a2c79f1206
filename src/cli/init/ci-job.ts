import { dirname, posix, relative, resolve } from 'node:path';
import { exists, type World } from '../../io/index.ts';
import { VERSION } from '../version.ts';

export const CI_SYSTEMS = ['github', 'gitlab'] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

/** A file that a CI system reads. */
export interface CiFile {
  readonly path: string;
  readonly text: string;
  /** Left as it is where it exists already, with a line to add to it. */
  readonly orAdd?: string;
}

/** The job that lints the plans below the root of the repository on every push. */
export function ciFiles(world: World, system: CiSystem, folder: string): readonly CiFile[] {
  const root = repositoryOf(world, folder);
  const release = VERSION.startsWith('0.0.0') ? 'crm-plan' : `crm-plan@${VERSION}`;
  if (system === 'github') return [{ path: posix.join(root, '.github/workflows/crm-plan.yml'), text: github(release) }];
  return [
    { path: posix.join(root, '.gitlab/crm-plan.yml'), text: gitlab(release) },
    {
      path: posix.join(root, '.gitlab-ci.yml'),
      text: 'include:\n  - local: /.gitlab/crm-plan.yml\n',
      orAdd: 'include: [{ local: /.gitlab/crm-plan.yml }]',
    },
  ];
}

/** The nearest folder upward that is a git repository, as a path to show; the folder itself where there is none. */
function repositoryOf(world: World, folder: string): string {
  const start = resolve(world.cwd, folder);
  for (let at = start; ; at = dirname(at)) {
    if (exists(world, `${at}/.git`)) return relative(world.cwd, at).replaceAll('\\', '/') || '.';
    if (dirname(at) === at) return folder;
  }
}

const github = (
  release: string,
): string => `# Checks every plan of this repository; findings show up at the lines of a pull request.
name: crm-plan
on: [push, pull_request]
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes ${release} lint . --format github
`;

const gitlab = (
  release: string,
): string => `# Checks every plan of this repository; findings show up in the merge request.
crm-plan:
  image: node:22
  script:
    - npx --yes ${release} lint . --format pretty --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;
