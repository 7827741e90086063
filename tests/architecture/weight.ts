import type { Tree } from './house';
import { readImports } from './imports';
import { leadsTo, placeOf, type Place } from './places';

const ON_THE_PHONE = ['rules', 'paint', 'view'];
const HEAVY = /^@sinclair\/typebox/;

const isOnThePhone = (file: string) => {
  const place = placeOf(file);
  return place?.zone === 'room' && ON_THE_PHONE.includes(place.part ?? '');
};

function stepsFrom(tree: Tree, file: string): Place[] {
  return readImports(file, tree.read(file)).flatMap(({ specifier, typeOnly }) => {
    const to = typeOnly ? null : leadsTo(file, specifier, tree.exists);
    return to ? [to] : [];
  });
}

/** The way by which a file drags TypeBox along, or null. */
function wayToWeight(tree: Tree, start: string): string[] | null {
  const seen = new Set<string>();
  const walk = (file: string, way: string[]): string[] | null => {
    if (seen.has(file)) return null;
    seen.add(file);
    for (const to of stepsFrom(tree, file)) {
      if (HEAVY.test(to.file)) return [...way, to.file];
      if (to.zone === 'package' || !/\.tsx?$/.test(to.file)) continue;
      const found = walk(to.file, [...way, to.file]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}

/** What a phone loads of a room, and the settings' whole vocabulary with it, through any number of files. */
export const roomsThatDragSettings = (tree: Tree) =>
  tree.files.filter(isOnThePhone).flatMap((file) => {
    const way = wayToWeight(tree, file);
    return way ? [way.join(' → ')] : [];
  });
