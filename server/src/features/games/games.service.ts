import { Injectable } from '@nestjs/common';
import type { FieldFault } from '@fanqu/shared/api/errors';
import type { GameView } from '@fanqu/shared/api/game';
import { check } from '@fanqu/shared/fields/check';
import { defaults } from '@fanqu/shared/fields/defaults';
import { openPart, openSchema } from '@fanqu/shared/fields/open-part';
import { fail } from '../../platform/fail';
import { readLibrary, type Room } from './library';

type Settings = Record<string, unknown>;

/** The library of rooms. */
@Injectable()
export class Games {
  private readonly rooms = readLibrary();

  /** For ops, who write the questions and their answers. */
  list(): GameView[] {
    return [...this.rooms.values()].map(viewOf);
  }

  /** For anyone: no answer key, no hidden cell, neither in the settings nor in what describes them. */
  gallery(): GameView[] {
    return [...this.rooms.values()].map(openViewOf);
  }

  find(gameId: string): Room | null {
    return this.rooms.get(gameId) ?? null;
  }

  get(gameId: string): Room {
    const room = this.rooms.get(gameId);
    if (!room) throw fail('NOT_FOUND');
    return room;
  }

  defaultsOf(gameId: string): { config: Settings; theme: Settings } {
    const room = this.get(gameId);
    return { config: defaults(room.config) as Settings, theme: defaults(room.theme) as Settings };
  }

  /** What is wrong with these settings, in words, each with its path under `config` or `theme`. */
  faultsOf(gameId: string, config: Settings, theme: Settings): FieldFault[] {
    const room = this.find(gameId);
    if (!room) return [{ path: 'gameId', text: '没有这个游戏' }];
    return [...faultsUnder('config', check(room.config, config)), ...faultsUnder('theme', check(room.theme, theme))];
  }

  /** The part of the settings that a phone may have: no keys, no hidden cells. */
  openConfig(gameId: string, config: Settings): Settings {
    return openPart(this.get(gameId).config, config);
  }
}

function faultsUnder(root: string, checked: ReturnType<typeof check>): FieldFault[] {
  if (checked.ok) return [];
  return checked.faults.map(({ path, text }) => ({ path: path ? `${root}.${path}` : root, text }));
}

function viewOf(room: Room): GameView {
  const { about, rules } = room;
  const config = defaults(room.config) as Settings;
  return {
    id: room.id,
    shelf: about.shelf,
    kind: about.kind,
    title: about.title,
    blurb: about.blurb,
    cover: about.cover,
    seconds: about.seconds,
    aims: [...about.aims],
    scoreUnit: about.scoreUnit,
    rulesVersion: rules.version,
    configSchema: JSON.parse(JSON.stringify(room.config)) as Settings,
    configDefault: config,
    presets: room.presets.map(({ key, title, config: preset }) => ({ key, title, config: preset })),
    themeSchema: JSON.parse(JSON.stringify(room.theme)) as Settings,
    themeDefault: defaults(room.theme) as Settings,
    places: rules.kind === 'luck' ? rules.places(config) : null,
    maxScore: rules.kind === 'luck' ? null : rules.maxScore(config),
  };
}

function openViewOf(room: Room): GameView {
  const whole = viewOf(room);
  const open = (settings: Settings) => openPart(room.config, settings);
  return {
    ...whole,
    configSchema: openSchema(room.config),
    configDefault: open(whole.configDefault),
    presets: whole.presets.map((preset) => ({ ...preset, config: open(preset.config) })),
    themeSchema: openSchema(room.theme),
    themeDefault: openPart(room.theme, whole.themeDefault),
  };
}
