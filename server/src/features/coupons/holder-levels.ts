import { Injectable } from '@nestjs/common';

type Ask = (brandId: string, memberId: string) => Promise<string | null>;

/** Port: whoever knows members' levels answers; the till shows the name beside the member. */
@Injectable()
export class HolderLevels {
  private ask: Ask = () => Promise.resolve(null);

  answeredBy(ask: Ask): void {
    this.ask = ask;
  }

  nameOf(brandId: string, memberId: string): Promise<string | null> {
    return this.ask(brandId, memberId);
  }
}
