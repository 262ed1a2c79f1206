/** Tags that only lay out, which Markdown itself has no signs for. */
const HARMLESS_TAG = /^<\/?(?:details|summary|br|hr|sub|sup|kbd)(?: open)?\s*\/?>$/i;
const TAG = /<(?:[a-zA-Z/!?{][^<>]*>?|$)/g;
/** The target of a link or an image, up to where its scheme is known. */
const TARGET = /\]\(\s*<?\s*([^)\s>]*)|^\s*\[[^\]]+\]:\s*(\S*)/gm;
const HARMLESS_TARGET = /^(?:https?:\/\/|mailto:|[#./]|[\w-]+[./#]|[\w-]+$)/i;

/**
 * What in a piece of Markdown would act when it is shown: HTML beside plain layout, and links to anything but pages, mail
 * and files. A tag or a link target that the piece leaves open counts, too: whatever follows would decide what it is.
 */
export function actingMarkup(markdown: string): string | undefined {
  for (const [tag] of markdown.matchAll(TAG)) if (!HARMLESS_TAG.test(tag)) return tag.slice(0, 40);
  for (const [whole, inline, defined] of markdown.matchAll(TARGET)) {
    const target = inline ?? defined ?? '';
    if (!HARMLESS_TARGET.test(target)) return whole.trim().slice(0, 40);
  }
  return undefined;
}
