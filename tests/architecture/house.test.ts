import { barrelsInShared, importsAgainstTheDesign, realTree, strangersAtTheTop } from './house';
import { roomsThatDragSettings, rulesThatDragPictures } from './weight';

describe('the house as it stands', () => {
  const tree = realTree();

  it('is read whole', () => {
    expect(tree.files.length).toBeGreaterThan(50);
    expect(tree.files).toContain('shared/src/play/rules.ts');
  });

  it('imports only what the design allows', () => {
    expect(importsAgainstTheDesign(tree)).toEqual([]);
  });

  it('keeps the settings’ vocabulary off the phone', () => {
    expect(roomsThatDragSettings(tree)).toEqual([]);
  });

  it('keeps pictures out of what the server runs', () => {
    expect(rulesThatDragPictures(tree)).toEqual([]);
  });

  it('has no barrel in shared', () => {
    expect(barrelsInShared(tree)).toEqual([]);
  });

  it('has nothing at the top but what the design names', () => {
    expect(strangersAtTheTop(tree)).toEqual([]);
  });
});
