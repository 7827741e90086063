import { Injectable } from '@nestjs/common';
import type { LaunchSource } from '@fanqu/shared/api/session';
import type { Tx } from '../../platform/db/tx';

/** What a higher feature holds about a member, for merging, exporting and erasing. */
export interface MemberHolding {
  /** Name of the section in an export: 'points'. */
  name: string;
  /** What `erase` takes away, in the member's words; null: nothing of the person is held here. */
  erases: string | null;
  /** Everything this feature knows of the member, in plain rows. */
  exportOf(brandId: string, memberId: string): Promise<unknown[]>;
  /** Deletes or cuts the tie to the person; answers what must be kept by law and until when. */
  erase(tx: Tx, brandId: string, memberId: string): Promise<{ what: string; why: string; until: number }[]>;
  /** Moves all from one member to the other, in a way that `undo` can take back exactly. */
  move(tx: Tx, merge: MergeMove): Promise<void>;
  undo(tx: Tx, merge: MergeMove): Promise<void>;
}

export interface MergeMove {
  brandId: string;
  mergeId: string;
  fromId: string;
  toId: string;
}

/** Port: features of higher tiers say here what they hold of a member. */
@Injectable()
export class MemberHoldings {
  private readonly all: MemberHolding[] = [];

  add(holding: MemberHolding): void {
    this.all.push(holding);
  }

  list(): readonly MemberHolding[] {
    return this.all;
  }
}

/** Port: campaigns resolve the short code of an entry into what it carries. */
@Injectable()
export class LaunchReader {
  private resolve: (brandId: string, code: string) => Promise<Partial<LaunchSource>> = () => Promise.resolve({});

  useEntries(resolve: (brandId: string, code: string) => Promise<Partial<LaunchSource>>): void {
    this.resolve = resolve;
  }

  async read(brandId: string, launch: LaunchSource): Promise<LaunchSource> {
    if (!launch.entry) return launch;
    return { ...launch, ...(await this.resolve(brandId, launch.entry)) };
  }
}
