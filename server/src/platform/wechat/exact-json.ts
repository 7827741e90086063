/** WeChat writes message ids as bare 64-bit numbers; JSON.parse would round them and make two messages look like one. */
export function parseExactly(json: string): unknown {
  return JSON.parse(json.replace(/"(msgid|MsgId|MsgID)"\s*:\s*(\d{1,20})(?=\s*[,}])/g, '"$1":"$2"'));
}
