import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readPlan } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';

// The YAML language server as an editor runs it: what somebody sees who writes a plan with our schema.

const root = fileURLToPath(new URL('../../', import.meta.url));
const server = fileURLToPath(
  new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url),
);
const schema = pathToFileURL(`${root}schemas/plan.schema.json`).href;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly items?: readonly unknown[];
    readonly diagnostics?: readonly Found[];
  };
  readonly result?: unknown;
}
interface Found {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** As much of the protocol as an editor needs: requests with answers, notifications, and the server's own questions. */
class Editor {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, (result: unknown) => void>();
  private readonly watching = new Map<string, (found: readonly Found[]) => void>();
  private received = Buffer.alloc(0);
  private sent = 0;

  constructor() {
    this.process = spawn(process.execPath, [server, '--stdio'], {
      env: { ...process.env, LOG_STREAM: '', LOG_TOKENS: '' },
    });
    this.process.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
  }

  async start(): Promise<void> {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true } },
    });
    this.notify('initialized', {});
  }

  stop(): void {
    this.process.kill();
  }

  /** Opens a document and waits for what the server finds in it. */
  open(uri: string, text: string): Promise<readonly Found[]> {
    return new Promise((resolve) => {
      this.watching.set(uri, resolve);
      this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    });
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.sent;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send({ id, method, params });
    });
  }

  private notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  private send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const header = /^Content-Length: (\d+)(?:\r\n[^\r\n]+)*\r\n\r\n/.exec(this.received.toString('latin1'));
      if (!header) return;
      const end = header[0].length + Number(header[1]);
      if (this.received.length < end) return;
      const message = JSON.parse(this.received.subarray(header[0].length, end).toString()) as Message;
      this.received = this.received.subarray(end);
      this.handle(message);
    }
  }

  private handle({ id, method, params, result }: Message): void {
    if (method === undefined && id !== undefined) {
      this.waiting.get(id)?.(result);
    } else if (method === 'textDocument/publishDiagnostics') {
      this.watching.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
    } else if (id !== undefined) {
      // The server asks for its settings, section by section.
      const settings = {
        yaml: {
          schemas: { [schema]: '*.yaml' },
          validate: true,
          completion: true,
          hover: true,
          schemaStore: { enable: false },
        },
      };
      const answer = (params?.items ?? []).map((item) =>
        (item as { section?: string }).section === 'yaml' ? settings.yaml : {},
      );
      this.send({ id, result: answer });
    }
  }
}

const PLAN = `format: crm-plan/1
project: { id: bank, name: Bank }
risks:
  - id: r
    title: R
    probability: 
phases:
  - id: pilot
    name: Pilot
    tasks:
      - id: go-live
        name: Go live
        dura
`;

describe('an editor with the schema', () => {
  const editor = new Editor();
  const uri = 'file:///work-of-a-user/plan.yaml';
  const at = (needle: string): { line: number; character: number } => {
    const { line, column } = new SourceFile('plan.yaml', PLAN).position(PLAN.indexOf(needle) + needle.length);
    return { line: line - 1, character: column - 1 };
  };
  const labels = async (needle: string): Promise<string[]> => {
    const answer = (await editor.request('textDocument/completion', {
      textDocument: { uri },
      position: at(needle),
    })) as {
      items: { label: string }[];
    };
    return answer.items.map(({ label }) => label);
  };

  beforeAll(async () => {
    await editor.start();
    await editor.open(uri, PLAN);
  });
  afterAll(() => editor.stop());

  test('completes the keys of a task', async () => {
    expect(await labels('        dura')).toEqual(
      expect.arrayContaining(['duration', 'dependsOn', 'owner', 'progress']),
    );
  });

  test('completes the words of a vocabulary', async () => {
    expect(await labels('probability: ')).toEqual(['very-low', 'low', 'medium', 'high', 'very-high']);
  });

  test('explains a key in both languages when the pointer rests on it', async () => {
    const answer = (await editor.request('textDocument/hover', {
      textDocument: { uri },
      position: at('    probabil'),
    })) as {
      contents: { value: string };
    };
    expect(answer.contents.value).toContain('How likely.');
    expect(answer.contents.value).toContain('可能性。');
  });

  test('finds what the schema refuses on the lines on which we do', async () => {
    const broken = `format: crm-plan/1
project:
  id: bank
  name: Bank
  start: 2026-02-30
risks:
  - { id: r, title: R, probability: hihg }
phases:
  - id: pilot
    name: Pilot
    tasks:
      - id: go-live
        name: Go live
        duration: 5
        progress: 140%
        duraton: 5d
        milestone: maybe
      - name: Without an id
        dependsOn: [{ task: a, lag: 2d, typ: SS }]
      - id: Not an id
        name: N
`;
    const lines = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
    const theirs = await editor.open('file:///work-of-a-user/broken.plan.yaml', broken);
    const source = new SourceFile('broken.plan.yaml', broken);
    const ours = readPlan(source).diagnostics.map(({ place }) => source.position(place.span.start).line);
    expect(lines(theirs.map(({ range }) => range.start.line + 1))).toEqual(lines(ours));
  });
});
