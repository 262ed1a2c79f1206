import { fill, type Holes, type Sentence, type Text } from '../diagnostics/index.ts';

/** A sentence with its holes filled, in both languages; in each once it is shown, as most findings of a run are counted only. */
export function filled<S extends Text>(says: S, holes: Holes<S>): Text {
  return new Filled({ says, holes: holes });
}

class Filled implements Text {
  private readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    this.sentence = sentence;
  }

  get en(): string {
    return fill(this.sentence, 'en');
  }

  get 'zh-CN'(): string {
    return fill(this.sentence, 'zh-CN');
  }

  toJSON(): Text {
    return { en: this.en, 'zh-CN': this['zh-CN'] };
  }
}
