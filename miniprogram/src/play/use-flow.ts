import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { updateMember, useSession } from '../store/session';
import { sentence } from '../text/sentence';
import { toast } from '../ui/toast-state';
import { campaignJudge } from './campaign-judge';
import { Flow } from './flow';
import type { FlowState } from './flow-state';
import { previewJudge } from './preview-judge';
import { NO_REPORT, reporterFor } from './report';
import { gameIdOf, type Room } from './room';

/** How often a round that others can change is looked at while it is on screen. */
const LOOK_MS = 8000;

export interface Visit {
  readonly room: Room;
  readonly campaignId: string;
  readonly invite: string | null;
  readonly preview: string | null;
}

function flowFor({ room, campaignId, invite, preview }: Visit): Flow {
  const judge = preview === null ? campaignJudge(campaignId, invite) : previewJudge(preview);
  return new Flow(judge, room, {
    tell: (error) => toast(sentence(error)),
    sentence,
    report: preview === null ? reporterFor(gameIdOf(room)) : NO_REPORT,
    later: (run, ms) => setTimeout(run, ms),
  });
}

export function useFlow(visit: Visit): [Flow, FlowState] {
  const [flow] = useState(() => flowFor(visit));
  const state = useSyncExternalStore(flow.watch, flow.look);
  useEffect(() => {
    void flow.open();
    const online = ({ isConnected }: { isConnected: boolean }): void => {
      if (isConnected && flow.look().trouble?.code === 'OFFLINE') void flow.again();
    };
    Taro.onNetworkStatusChange?.(online);
    return () => Taro.offNetworkStatusChange?.(online);
  }, [flow]);
  useDidHide(() => flow.pause());
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void flow.returned();
    shown.current = true;
  });
  useUnload(() => flow.leave());
  useLooking(flow, visit.room.kind === 'progress' && state.step === 'playing');
  useStage(state);
  return [flow, state];
}

function useLooking(flow: Flow, looking: boolean): void {
  useEffect(() => {
    if (!looking) return undefined;
    const timer = setInterval(() => void flow.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [flow, looking]);
}

/** A play that made a member of a visitor shows at once on every page. */
function useStage({ outcome }: FlowState): void {
  const result = outcome?.result;
  useEffect(() => {
    const { member } = useSession.getState();
    if (!result?.becamePan || member === null || member.stage !== 'visitor') return;
    updateMember({ ...member, stage: 'pan', panAt: result.finishedAt });
  }, [result]);
}
