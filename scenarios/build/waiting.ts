import type { AnnounceSpec, CallbackSpec, LawSpec } from '../engine.ts';
import type { AnnounceKeys, CallbackKeys } from '../schema/queues.ts';
import { parseAbove, parseDuration, parseShare } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';
import { readHours } from './help.ts';
import { buildFiniteLaw } from './law.ts';
import type { Names } from './names.ts';
import { readWindow } from './routing.ts';

/** Reads what those are told who must wait. */
export function buildAnnounce(context: BuildContext, path: ValuePath, said: AnnounceKeys): AnnounceSpec {
  if (said.balk === undefined && said.patienceFactor === undefined)
    context.keyFault(path, 'has no effect, expected balk or patienceFactor');
  if (said.balk !== undefined && (said.balk.above === undefined) === (said.balk.behind === undefined))
    context.keyFault([...path, 'balk'], 'says above and behind, or neither, expected one of them');
  return {
    window: readWindow(context, [...path, 'window'], said.window),
    balkAbove:
      said.balk?.above === undefined
        ? Number.POSITIVE_INFINITY
        : context.read([...path, 'balk', 'above'], parseDuration(said.balk.above), 0),
    ...(said.balk?.behind === undefined ? {} : { balkBehind: said.balk.behind }),
    balkShare:
      said.balk === undefined ? 0 : context.read([...path, 'balk', 'share'], parseShare(said.balk.share), 0),
    patienceFactor: said.patienceFactor ?? 1,
  };
}

/** Reads who is called back, when and how. */
export function buildCallback(
  context: BuildContext,
  names: Names,
  path: ValuePath,
  said: CallbackKeys,
): CallbackSpec {
  const mode = said.mode ?? 'keepPlace';
  const law = (key: 'delay' | 'ringTime'): LawSpec | undefined =>
    said[key] === undefined
      ? undefined
      : buildFiniteLaw({ context, owner: String(path[1]) }, [...path, key], said[key]);
  if (mode === 'scheduled' && said.delay === undefined)
    context.fault([...path, 'mode'], 'is scheduled, and nothing says when, expected a delay');
  if (mode !== 'scheduled' && said.delay !== undefined)
    context.keyFault([...path, 'delay'], `has no effect with ${mode}, expected mode: scheduled`);
  return {
    ...readOffer(context, [...path, 'offer'], said.offer ?? {}),
    accept: context.read([...path, 'accept'], parseShare(said.accept), 0),
    mode,
    reserve: said.reserve ?? 0,
    delay: law('delay'),
    promiseWindow: context.read([...path, 'promiseWindow'], parseDuration(said.promiseWindow ?? '30 min'), 0),
    dial: said.dial ?? 'agentFirst',
    ringTime: law('ringTime'),
    ...readNoAnswer(context, [...path, 'noAnswer'], said.noAnswer),
    trunk: said.trunks === undefined ? -1 : names.trunk([...path, 'trunks'], said.trunks),
  };
}

function readOffer(
  context: BuildContext,
  path: ValuePath,
  said: NonNullable<CallbackKeys['offer']>,
): Pick<CallbackSpec, 'expectedWaitAbove' | 'window' | 'waitingAtLeast' | 'between'> {
  return {
    expectedWaitAbove:
      said.expectedWait === undefined
        ? 0
        : context.read([...path, 'expectedWait'], parseAbove(said.expectedWait), 0),
    window: readWindow(context, [...path, 'window'], said.window),
    waitingAtLeast: said.waitingAtLeast ?? 0,
    between: said.between === undefined ? [] : readHours(context, [...path, 'between'], said.between),
  };
}

function readNoAnswer(
  context: BuildContext,
  path: ValuePath,
  said: CallbackKeys['noAnswer'],
): Pick<CallbackSpec, 'noAnswer' | 'retryAfter' | 'attempts'> {
  return {
    noAnswer: said === undefined ? 0 : context.read([...path, 'share'], parseShare(said.share), 0),
    retryAfter: context.read([...path, 'retryAfter'], parseDuration(said?.retryAfter ?? '10 min'), 0),
    attempts: said?.attempts ?? 3,
  };
}
