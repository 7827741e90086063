import type { Tree } from './house';
import { readImports } from './imports';
import { leadsTo, placeOf, type Place } from './places';

type Unwanted = (place: Place) => boolean;

const isPart =
  (...parts: string[]) =>
  (file: string) => {
    const place = placeOf(file);
    return place?.zone === 'room' && parts.includes(place.part ?? '');
  };

const isOnThePhone = isPart('rules', 'paint', 'view');
const isJudged = isPart('about', 'config', 'theme', 'rules', 'bot');

const isHeavy: Unwanted = ({ file }) => /^@sinclair\/typebox/.test(file);
const isPicture: Unwanted = ({ zone, part }) => zone === 'stage' || part === 'paint' || part === 'view';

function stepsFrom(tree: Tree, file: string): Place[] {
  return readImports(file, tree.read(file)).flatMap(({ specifier, typeOnly }) => {
    const to = typeOnly ? null : leadsTo(file, specifier, tree.exists);
    return to ? [to] : [];
  });
}

/** The way by which a file drags the unwanted along, through any number of files, or null. */
function wayTo(unwanted: Unwanted, tree: Tree, start: string): string[] | null {
  const seen = new Set<string>();
  const walk = (file: string, way: string[]): string[] | null => {
    if (seen.has(file)) return null;
    seen.add(file);
    for (const to of stepsFrom(tree, file)) {
      if (unwanted(to)) return [...way, to.file];
      if (to.zone === 'package' || !/\.tsx?$/.test(to.file)) continue;
      const found = walk(to.file, [...way, to.file]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}

const ways = (tree: Tree, starts: (file: string) => boolean, unwanted: Unwanted) =>
  tree.files.filter(starts).flatMap((file) => {
    const way = wayTo(unwanted, tree, file);
    return way ? [way.join(' → ')] : [];
  });

/** What a phone loads of a room, with the settings' whole vocabulary behind it. */
export const roomsThatDragSettings = (tree: Tree) => ways(tree, isOnThePhone, isHeavy);

/** What the server runs of a room, with a picture behind it. */
export const rulesThatDragPictures = (tree: Tree) => ways(tree, isJudged, isPicture);
