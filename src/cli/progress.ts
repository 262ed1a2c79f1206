import type { Session } from './command.ts';

/** A quick answer needs no bar, and nobody reads more than a few a second. */
const AFTER_MS = 400;
const EVERY_MS = 100;
const CELLS = 30;

/** A bar on the terminal's stderr while something long goes on; nothing elsewhere. */
export class Progress {
  private readonly session: Session;
  private readonly label: string;
  private readonly began: number;
  private next: number;
  private shown = false;

  constructor(session: Session, label: string) {
    this.session = session;
    this.label = label;
    this.began = session.world.elapsed();
    this.next = this.began + AFTER_MS;
  }

  /** Milliseconds since it began. */
  get elapsed(): number {
    return this.session.world.elapsed() - this.began;
  }

  /** How far it is, from 0 to 1. */
  at(share: number): void {
    const now = this.session.world.elapsed();
    if (now < this.next) return;
    this.next = now + EVERY_MS;
    this.shown = true;
    const part = Math.min(1, Math.max(0, share));
    const full = Math.floor(part * CELLS);
    const bar = '█'.repeat(full) + '░'.repeat(CELLS - full);
    this.session.err.passing(`${this.label} ${bar} ${Math.floor(part * 100)}%`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.shown) this.session.err.passing('');
  }
}
