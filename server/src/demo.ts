import type { INestApplicationContext } from '@nestjs/common';
import type { CampaignBody, Tier } from '@fanqu/shared/api/campaign';
import type { CouponTemplateBody } from '@fanqu/shared/api/coupon';
import type { PrizeBody } from '@fanqu/shared/api/prize';
import { type Role, ROLES } from '@fanqu/shared/api/staff';
import { type Brand, BrandsService } from './features/brands';
import { Campaign, CampaignPublisher } from './features/campaigns';
import { Cards } from './features/cards';
import { CouponTemplates } from './features/coupons';
import { Games } from './features/games';
import { PrizeShelf } from './features/prizes';
import { StaffService } from './features/staff';
import { Clock } from './platform/clock';
import { Database } from './platform/db/database';
import type { Tx } from './platform/db/tx';
import { UnitOfWork } from './platform/db/unit-of-work';
import { newId } from './platform/ids';

const DAY_MS = 86_400_000;
const DEMO_PASSWORD = 'fanqu-demo-2026';

/** A tea shop to look at, and a second brand to prove that nobody sees across. Does nothing when a brand exists. */
export async function seedDemo(app: INestApplicationContext): Promise<boolean> {
  const brands = await app.get(Database).read.row<{ n: number }>('SELECT COUNT(*) AS n FROM brand');
  if (Number(brands?.n) > 0) return false;
  await new DemoSeed(app).run();
  return true;
}

class DemoSeed {
  private readonly now: number;

  constructor(private readonly app: INestApplicationContext) {
    this.now = app.get(Clock).now();
  }

  async run(): Promise<void> {
    await this.app.get(UnitOfWork).run(async (tx) => {
      await this.other(tx);
      const coupons = await this.coupons(tx);
      await this.brand(tx, coupons.welcome);
      await this.staff(tx, 'demo');
      await this.app.get(Cards).writeLevels(tx, 'demo', LEVELS);
      const prizes = await this.prizes(tx, coupons);
      for (const body of this.campaigns(prizes)) await this.publish(tx, body);
    });
  }

  private async brand(tx: Tx, welcomeTemplateId: string): Promise<void> {
    const slots = [
      {
        id: 'welcome',
        title: '第一次来？先玩一局',
        subtitle: '玩完就是会员，不用填任何资料',
        sprite: 'glowing-star',
        link: null,
      },
      {
        id: 'card',
        title: '绑卡，把老会员的积分带过来',
        subtitle: '一键找到你的会员卡',
        sprite: 'ticket',
        link: { kind: 'page' as const, path: '/more/card/index' },
      },
    ];
    const welcome: Brand['welcome'] = [
      { kind: 'points', amount: 50 },
      { kind: 'coupon', templateId: welcomeTemplateId },
    ];
    const brand = brandOf('demo', 'wxfanqudemo0000001', 'sandbox-secret', '泛趣茶铺', this.now);
    await this.app.get(BrandsService).create(tx, { ...brand, slots, welcome }, STORES);
  }

  private async other(tx: Tx): Promise<void> {
    const brand = brandOf('other', 'wx0000000000other1', 'other-secret', '别家书店', this.now);
    await this.app.get(BrandsService).create(tx, brand, [{ code: 'B01', name: '别家一店', city: '杭州' }]);
    await this.staff(tx, 'other', ['owner']);
  }

  private async staff(tx: Tx, brandId: string, roles: readonly Role[] = ROLES): Promise<void> {
    for (const role of roles) {
      const storeCode = role === 'guide' ? { storeCode: 'S01' } : {};
      await this.app
        .get(StaffService)
        .add(tx, brandId, { login: role, name: STAFF_NAMES[role], role, password: DEMO_PASSWORD, ...storeCode });
    }
  }

  private async coupons(tx: Tx): Promise<Record<'welcome' | 'cash' | 'half', string>> {
    const add = async (body: CouponTemplateBody) => (await this.app.get(CouponTemplates).add(tx, 'demo', body)).id;
    const common = {
      stores: [],
      howToUse: '到店点单时，把券码给店员看',
      validity: { kind: 'relative' as const, afterDays: 0, days: 30 },
    };
    return {
      welcome: await add({
        ...common,
        name: '新会员见面礼',
        terms: { kind: 'cash', amountFen: 500 },
        minimumSpendFen: 1500,
        stock: 100_000,
        perMember: 1,
        costFen: 300,
      }),
      cash: await add({
        ...common,
        name: '满 30 减 10',
        terms: { kind: 'cash', amountFen: 1000 },
        minimumSpendFen: 3000,
        stock: 2_000,
        perMember: 5,
        costFen: 600,
      }),
      half: await add({
        ...common,
        name: '第二杯半价',
        terms: { kind: 'discount', offBasisPoints: 2_500, capFen: 1500 },
        minimumSpendFen: 0,
        stock: 1_000,
        perMember: 3,
        costFen: 500,
      }),
    };
  }

  private async prizes(tx: Tx, coupons: Record<'cash' | 'half', string>): Promise<DemoPrizes> {
    const add = async (body: PrizeBody) => (await this.app.get(PrizeShelf).add(tx, 'demo', body)).id;
    const free = { costFen: 0, valueFen: 0, stock: null, perMember: null, perDay: null };
    return {
      thanks: await add({
        ...free,
        name: '谢谢参与',
        terms: { kind: 'thanks' },
        sprite: 'smiling-face-with-smiling-eyes',
      }),
      points: await add({ ...free, name: '20 积分', terms: { kind: 'points', amount: 20 }, sprite: 'coin' }),
      growth: await add({
        ...free,
        name: '10 成长值',
        terms: { kind: 'growth', amount: 10 },
        sprite: 'four-leaf-clover',
      }),
      cash: await add({
        ...free,
        name: '满 30 减 10 券',
        terms: { kind: 'coupon', templateId: coupons.cash },
        sprite: 'ticket',
        valueFen: 1000,
        costFen: 600,
        stock: 500,
        perMember: 3,
      }),
      half: await add({
        ...free,
        name: '第二杯半价',
        terms: { kind: 'coupon', templateId: coupons.half },
        sprite: 'bubble-tea',
        valueFen: 1500,
        costFen: 500,
        stock: 300,
        perMember: 2,
      }),
      bear: await add({
        ...free,
        name: '限定小熊',
        terms: { kind: 'goods' },
        sprite: 'teddy-bear',
        valueFen: 9900,
        costFen: 4500,
        stock: 20,
        perMember: 1,
        perDay: 5,
      }),
    };
  }

  private campaigns(prizes: DemoPrizes): DemoCampaign[] {
    const tier = (from: number, name: string, rewards: Tier['rewards'] = [], draw: Tier['draw'] = null): Tier => ({
      from,
      name,
      rewards,
      draw,
    });
    const points = (amount: number): Tier['rewards'][number] => ({ kind: 'points', amount });
    const wheel = {
      lines: [
        { prizeId: prizes.thanks, weight: 30 },
        { prizeId: prizes.points, weight: 40 },
        { prizeId: prizes.cash, weight: 15 },
        { prizeId: prizes.growth, weight: 5 },
        { prizeId: prizes.half, weight: 9 },
        { prizeId: prizes.bear, weight: 1 },
      ],
      fallbackPrizeId: prizes.points,
    };
    const box = {
      lines: [
        { prizeId: prizes.cash, weight: 60 },
        { prizeId: prizes.half, weight: 40 },
      ],
      fallbackPrizeId: prizes.points,
    };
    const week = [1, 2, 3, 4, 5, 6, 7].map((day) => tier(day, `第 ${day} 天`, [points(day === 7 ? 50 : 5)]));
    return [
      {
        title: '接星星，换好茶',
        gameId: 'arcade/catch-stars',
        tiers: [tier(0, '参与', [points(5)]), tier(30, '小能手', [points(15)]), tier(80, '摘星人', [points(30)], box)],
      },
      { title: '幸运大转盘', gameId: 'luck/wheel', tiers: [tier(0, '抽奖', [], wheel)] },
      {
        title: '2048 挑战',
        gameId: 'puzzle/2048',
        tiers: [tier(0, '参与', [points(5)]), tier(500, '进阶', [points(20)]), tier(1500, '高手', [points(40)])],
      },
      {
        title: '茶知识小问答',
        gameId: 'quiz/trivia',
        tiers: [tier(0, '参与', [points(5)]), tier(40, '茶友', [points(20)]), tier(80, '茶博士', [points(50)])],
      },
      {
        title: '七日签到',
        gameId: 'habit/sign-in',
        tiers: [tier(0, '开始', []), ...week],
        freePerDay: 1,
        inviteOn: false,
      },
      {
        title: '好友助力，点亮灯笼',
        gameId: 'social/assist',
        tiers: [tier(0, '发起', []), tier(1, '1 位好友', [points(20)]), tier(3, '3 位好友', [points(60)])],
        freePerDay: 1,
      },
    ];
  }

  private async publish(
    tx: Tx,
    { title, gameId, tiers, freePerDay = 3, inviteOn = true }: DemoCampaign,
  ): Promise<void> {
    const body: CampaignBody = {
      title,
      gameId,
      ...this.app.get(Games).defaultsOf(gameId),
      audience: { stages: ['visitor', 'pan', 'card', 'buyer'] },
      startsAt: this.now,
      endsAt: this.now + 30 * DAY_MS,
      turns: { freePerDay, total: 100, byPoints: { price: 20, perDay: 5 }, byTask: [{ task: 'bind-card', turns: 2 }] },
      tiers,
      noDraw: { on: false, rewards: [{ kind: 'points', amount: 20 }] },
      rulesExtra: [],
      shareTitle: `来玩「${title}」，一起喝茶`,
      inviteOn,
    };
    const times = { startsAt: body.startsAt, endsAt: body.endsAt, createdAt: this.now, updatedAt: this.now };
    const campaign: Campaign = {
      brandId: 'demo',
      id: newId(this.now),
      title,
      gameId,
      phase: 'draft',
      body,
      versionId: null,
      revision: 1,
      ...times,
    };
    await tx.insert(Campaign, [campaign]);
    await this.app.get(CampaignPublisher).freeze(tx, campaign, body);
  }
}

type DemoPrizes = Record<'thanks' | 'points' | 'growth' | 'cash' | 'half' | 'bear', string>;

interface DemoCampaign {
  title: string;
  gameId: string;
  tiers: Tier[];
  freePerDay?: number;
  inviteOn?: boolean;
}

const STORES = [
  { code: 'S01', name: '静安寺店', city: '上海' },
  { code: 'S02', name: '五角场店', city: '上海' },
  { code: 'S03', name: '湖滨店', city: '杭州' },
];

const STAFF_NAMES: Record<Role, string> = {
  owner: '林店主',
  ops: '小运',
  analyst: '小析',
  service: '小客',
  guide: '小导',
};

const LEVELS = [
  { rank: 1, name: '白茶会员', material: 'paper', growthFrom: 0, benefits: ['积分换机会'] },
  { rank: 2, name: '青茶会员', material: 'copper', growthFrom: 100, benefits: ['积分换机会', '生日赠饮'] },
  { rank: 3, name: '红茶会员', material: 'silver', growthFrom: 500, benefits: ['生日赠饮', '新品先尝'] },
  { rank: 4, name: '金骏会员', material: 'gold', growthFrom: 2_000, benefits: ['生日赠饮', '新品先尝', '专属客服'] },
  { rank: 5, name: '玉露会员', material: 'jade', growthFrom: 8_000, benefits: ['全部权益', '年度茶会'] },
];

function brandOf(id: string, appid: string, appSecret: string, name: string, createdAt: number): Brand {
  return {
    id,
    code: id,
    appid,
    appSecret,
    pushToken: null,
    pushAesKey: null,
    name,
    logoUrl: null,
    theme: { accent: '#e2552d', ink: '#2b2118', festival: 'brand' },
    organiser: `${name}(演示品牌)`,
    contact: '电话 400-000-0000，每天 9:00–21:00',
    timeZone: 'Asia/Shanghai',
    privacyVersion: '2026-11',
    welcome: [{ kind: 'points', amount: 50 }],
    invite: { inviter: [{ kind: 'points', amount: 30 }], friend: [{ kind: 'points', amount: 20 }], maxFriends: 5 },
    pointsLifeDays: 365,
    slots: [],
    revision: 1,
    createdAt,
  };
}
