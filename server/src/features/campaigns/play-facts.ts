import { Injectable } from '@nestjs/common';

/** What a member did in a campaign so far. */
export interface Played {
  openPlayId: string | null;
  best: number | null;
}

export interface CampaignCounts {
  plays: number;
  players: number;
  wins: number;
}

export const NO_COUNTS: CampaignCounts = { plays: 0, players: 0, wins: 0 };

export interface PlayReader {
  of(brandId: string, memberId: string, campaignId: string): Promise<Played>;
  /** By campaign id. */
  countsOf(brandId: string): Promise<ReadonlyMap<string, CampaignCounts>>;
}

/** Port: plays (a higher tier) tell campaigns how far members are. */
@Injectable()
export class PlayFacts implements PlayReader {
  private reader: PlayReader | null = null;

  use(reader: PlayReader): void {
    this.reader = reader;
  }

  async of(brandId: string, memberId: string, campaignId: string): Promise<Played> {
    return (await this.reader?.of(brandId, memberId, campaignId)) ?? { openPlayId: null, best: null };
  }

  async countsOf(brandId: string): Promise<ReadonlyMap<string, CampaignCounts>> {
    return (await this.reader?.countsOf(brandId)) ?? new Map();
  }
}
