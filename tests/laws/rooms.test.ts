import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { goldenFaults, goldenText, recordGolden } from './golden';
import * as hosted from './hosted-laws';
import { aboutFaults, placesFaults, settingsFaults, skinFaults } from './room-laws';
import { allRooms, GAMES, isHosted, isLuck, isSkill, loadRoom, type Room } from './rooms';
import { anySettings } from './settings';
import { forgeryFaults, scribbleFaults } from './forgery-laws';
import { roundTripFaults, sameHashFaults } from './replay-laws';
import { boundsFaults, rankFaults, sizeFaults } from './score-laws';
import { bannedWords } from './sources';

/** RECORD_GOLDEN=1 writes down plays of a version that has none yet; what is written is never written over. */
function recordMissing(room: Room): Room {
  const known = room.golden.some((play) => play.version === room.rules.version);
  if (known || process.env.RECORD_GOLDEN !== '1') return room;
  const plays = [...room.golden, ...recordGolden(room)];
  writeFileSync(path.join(GAMES, room.name, 'golden.json'), goldenText(plays));
  return loadRoom(room.name);
}

const rooms = allRooms().map(recordMissing);
const anySeed = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());

test('the library is found', () => {
  expect(rooms.length).toBeGreaterThanOrEqual(7);
});

describe.each(rooms)('$name', (room) => {
  test('about matches its folder', () => expect(aboutFaults(room)).toEqual([]));
  test('defaults, presets and skin pass their own check', () => expect(settingsFaults(room)).toEqual([]));
  test('the skin’s sprites exist and its words can be read', () => expect(skinFaults(room)).toEqual([]));
  test('rules use nothing that engines or runs disagree on', () => expect(bannedWords(room.sources)).toEqual([]));
  test('golden plays come out the same', () => expect(goldenFaults(room)).toEqual([]));
});

describe.each(rooms.filter(isLuck))('$name, drawn', (room) => {
  test('it has 4 to 16 places', () => expect(placesFaults(room)).toEqual([]));
});

describe.each(rooms.filter(isSkill))('$name, replayed', (room) => {
  test('the same recording gives the same hash', () => expect(sameHashFaults(room)).toEqual([]));
  test('the state is plain JSON at every tick', () => expect(roundTripFaults(room)).toEqual([]));
  test('forged, cut and stretched recordings are refused', () => expect(forgeryFaults(room)).toEqual([]));
  test('a scribbled text is refused or judged', () => expect(scribbleFaults(room)).toEqual([]));
  test('bad, fair and good bots rank', () => expect(rankFaults(room)).toEqual([]));
  test('a minute is at most 2 KB', () => expect(sizeFaults(room)).toEqual([]));
  test('scores stay within bounds with any settings', () => {
    const law = fc.property(anySettings(room), anySeed, (config, seed) => {
      expect(boundsFaults(room, config, seed)).toEqual([]);
    });
    fc.assert(law, { seed: 7, numRuns: 12 });
  });
});

describe.each(rooms.filter(isHosted))('$name, hosted', (room) => {
  test('the same moves give the same state', () => expect(hosted.sameStateFaults(room)).toEqual([]));
  test('strange moves do nothing', () => expect(hosted.strangeMoveFaults(room)).toEqual([]));
  test('nothing secret reaches the phone', () => expect(hosted.secretFaults(room)).toEqual([]));
  test('bad, fair and good bots rank', () => expect(hosted.rankHostedFaults(room)).toEqual([]));
  test('scores stay within bounds with any settings, and the end is the end', () => {
    const law = fc.property(anySettings(room), anySeed, (config, seed) => {
      expect(hosted.scoreFaults(room, config, seed)).toEqual([]);
    });
    fc.assert(law, { seed: 7, numRuns: 25 });
  });
});
