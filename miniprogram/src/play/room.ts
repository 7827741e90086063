import type { About } from '@fanqu/shared/play/about';
import type { GameKind, SkillBot, SkillRules } from '@fanqu/shared/play/rules';
import type { RoomArt } from '@fanqu/shared/stage/art';
import type { HostedView, LuckView, Manner, SkillView } from '@fanqu/shared/stage/room';

/** What a door hands over. Rooms differ in their types; the page treats settings, states and views as opaque. */
export interface Room {
  readonly about: About;
  readonly kind: GameKind;
  readonly manner: Manner;
  readonly art: RoomArt;
  readonly View: AnyView;
  readonly rules?: SkillRules<unknown, unknown>;
  /** Opaque as the view: it plays only its own room. */
  readonly bot?: SkillBot<never, never>;
}

/** Opaque here: each room's view takes its own state, settings and theme, which only that room can read. */
export type AnyView = SkillView<never, never, never> | LuckView<never, never> | HostedView<never, never, never, never>;

export const gameIdOf = ({ about }: Room): string => `${about.shelf}/${about.id}`;
