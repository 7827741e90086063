const MARKS: Record<string, string> = { ',': '，', '?': '？', '!': '！', ':': '：', ';': '；' };

/** Between Chinese characters a full-width mark is right; texts from the server are written with the keyboard's narrow ones. */
export function typeset(text: string): string {
  return text.replace(
    /([一-鿿」）])([,?!:;])(?=[一-鿿「（]|$)/g,
    (_, before: string, mark: string) => before + (MARKS[mark] ?? mark),
  );
}
