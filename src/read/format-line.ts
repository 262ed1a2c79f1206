import type { Diagnostic } from '../diagnostics/index.ts';
import { ADD_FORMAT, formatMissing, formatNewer, formatOther } from './findings/index.ts';
import type { Schema } from './schema.ts';
import type { MapNode, Tree } from './tree.ts';
import { write } from './write.ts';

/**
 * What is wrong with the line that says what the file is. A file of another format, or a newer one, is not looked at any
 * further; one that lacks the line, or has it mistyped, is read as what it was taken for.
 */
export function formatFinding(
  tree: Tree,
  root: MapNode,
  schema: Schema,
): { finding: Diagnostic; goOn: boolean } | undefined {
  const format = schema.properties?.['format']?.const;
  if (typeof format !== 'string') return undefined;
  const { file } = tree;
  const found = root['format'];
  if (found === format) return undefined;
  if (found === undefined) {
    if (!schema.required?.includes('format')) return undefined;
    const place = { span: file.span(tree.start, firstKeyEnd(tree, root)), pointer: '/format' };
    const edits = [
      { span: file.span(tree.start, tree.start), newText: `format: ${format}${file.lineEnding(tree.start)}` },
    ];
    const inBlock = file.text.charAt(tree.start) !== '{' && file.position(tree.start).column === 1;
    const fix = { safe: true, title: { says: ADD_FORMAT, holes: { format } }, edits };
    root['format'] = format;
    return { finding: formatMissing(place, 'plan', { format }, inBlock ? { fix } : {}), goOn: true };
  }
  const spot = tree.spot(root, 'format');
  const place = { span: file.span(spot?.start ?? tree.start, spot?.end ?? tree.end), pointer: '/format' };
  if (found === null) {
    root['format'] = format;
    const fix = {
      safe: true,
      title: { says: ADD_FORMAT, holes: { format } },
      edits: [{ span: place.span, newText: ` ${format}` }],
    };
    return { finding: formatMissing(place, 'plan', { format }, { fix }), goOn: true };
  }
  const written = file.text.slice(place.span.start, place.span.end).slice(0, 60);
  const [name, version] = format.split('/');
  const match = /^(crm-plan(?:-[a-z]+)*)\/(\d+)$/.exec(typeof found === 'string' ? found : '');
  if (match && match[1] === name && Number(match[2]) > Number(version)) {
    return { finding: formatNewer(place, 'plan', { found: written, format }), goOn: false };
  }
  root['format'] = format;
  const fix = match ? undefined : { fix: write(place, format, true) };
  return { finding: formatOther(place, 'plan', { found: written, format }, fix), goOn: match === null };
}

function firstKeyEnd(tree: Tree, root: MapNode): number {
  const [first] = Object.keys(root);
  return (first === undefined ? undefined : tree.spot(root, first)?.keyEnd) ?? tree.end;
}
