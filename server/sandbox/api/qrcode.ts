import { toBuffer } from 'qrcode';
import { failure } from '../state/failure';
import { textOf, type ApiAnswer, type TokenCall } from './endpoint';

const SCENE = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]+$/;
const LONGEST_SCENE = 32;
/** Trying out all five row filters takes most of the time and gains nothing on black and white. */
const FAST_PNG = { filterType: 0, deflateLevel: 9 };
const WIDTHS = { least: 280, most: 1280, usual: 430 } as const;

/**
 * POST /wxa/getwxacodeunlimit. The picture is an ordinary QR code that says `page?scene=…` (the scene encoded, as
 * the mini-program would get it); a true mini-program code can only be drawn and read by WeChat.
 */
export async function getUnlimitedQRCode(call: TokenCall): Promise<ApiAnswer> {
  const { body } = call;
  const scene = textOf(body, 'scene', 'badScene');
  if (scene.length > LONGEST_SCENE) throw failure('sceneLength');
  if (!SCENE.test(scene)) throw failure('badScene');
  const width = widthOf(body['width']);
  const environment = body['env_version'] ?? 'release';
  if (!['release', 'trial', 'develop'].includes(String(environment))) throw failure('badArguments');
  const page = pageOf(call);
  const light = body['is_hyaline'] === true ? '#ffffff00' : '#ffffffff';
  const text = `${page}?scene=${encodeURIComponent(scene)}`;
  const image = await toBuffer(text, { type: 'png', width, margin: 2, color: { light }, rendererOpts: FAST_PNG });
  return { image, type: 'image/png' };
}

function widthOf(width: unknown): number {
  if (width === undefined) return WIDTHS.usual;
  if (!Number.isInteger(width)) throw failure('badArguments');
  const pixels = width as number;
  if (pixels < WIDTHS.least || pixels > WIDTHS.most) throw failure('badArguments');
  return pixels;
}

/** No leading slash, no query, and released, unless check_path is false. */
function pageOf({ app, body }: TokenCall): string {
  const page = body['page'] ?? app.pages?.[0] ?? 'pages/index/index';
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) throw failure('badPage');
  if (body['check_path'] !== false && app.pages !== null && !app.pages.includes(page)) throw failure('badPage');
  return page;
}
