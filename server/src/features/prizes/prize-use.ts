import { Injectable } from '@nestjs/common';

type Ask = (brandId: string, prizeId: string) => Promise<boolean>;

/** Port: campaigns answer whether a running one promises this prize. Until somebody answers, none does. */
@Injectable()
export class PrizeUse {
  private ask: Ask = () => Promise.resolve(false);

  answeredBy(ask: Ask): void {
    this.ask = ask;
  }

  isLive(brandId: string, prizeId: string): Promise<boolean> {
    return this.ask(brandId, prizeId);
  }
}
