import type { CivilDay } from '@renda/calendar';
import { both, type Change, CivilDayScalar, CreatingInput, eachItem, ItemOutcome, Refusal, type RequestContext } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { assignMatter } from '../matters/assign-matter.js';
import { closeMatter } from '../matters/matter-chain.js';
import type { Matter } from '../matters/matter.js';
import { analyse, giveBack, moveMatter, sign } from '../matters/move-matter.js';

const mostItems = 500;

@InputType({ description: both('对多件事项做同一步', 'The same step of many matters') })
class StepMattersInput extends CreatingInput {
  @Field(() => String, { description: both('哪一步：accept、reject、analyse、assign、sign、return、follow、reply、feedBack、close', 'Which step: accept, reject, analyse, assign, sign, return, follow, reply, feedBack, close') })
  @Length(1, 40)
  action!: string;

  @Field(() => [ID], { description: both('事项，1—500 件', 'The matters, 1 to 500') })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostItems)
  ids!: string[];

  @Field(() => String, { nullable: true, description: both('理由（不予受理、退回）或说明', 'Why (rejected, returned), or a note') })
  @Length(0, 500)
  note?: string | null;

  @Field(() => String, { nullable: true, description: both('性质（分析）', 'Nature (analyse)') })
  @Length(1, 40)
  nature?: string | null;

  @Field(() => String, { nullable: true, description: both('职权层级（分析）', 'Level of powers (analyse)') })
  @Length(1, 40)
  powersLevel?: string | null;

  @Field(() => String, { nullable: true, description: both('领域（分析）', 'Topic (analyse)') })
  @Length(1, 40)
  topic?: string | null;

  @Field(() => ID, { nullable: true, description: both('承办单位（交办）', 'Unit (assign)') })
  unitId?: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('办理期限（交办）或下次检查日期（跟踪）', 'Day it is due (assign), or of the next check (follow)') })
  day?: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('签收人（签收）或跟踪人（跟踪）', 'Who receives it (sign), or follows it (follow)') })
  @Length(1, 50)
  person?: string | null;

  @Field(() => String, { nullable: true, description: both('答复内容（答复）或告知的内容（反馈）', 'What the unit replies (reply), or what the sources are told (feedBack)') })
  @Length(1, 2000)
  text?: string | null;

  @Field(() => String, { nullable: true, description: both('方式（反馈）', 'By which way (feedBack)') })
  @Length(2, 40)
  channel?: string | null;

  @Field(() => String, { nullable: true, description: both('依据（销号）', 'Evidence (close)') })
  @Length(1, 2000)
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: both('由谁确认：SOURCE 反映人、STATION_HEAD 站长（销号）', 'Who confirms it: SOURCE or STATION_HEAD (close)') })
  @Length(1, 40)
  confirmedBy?: string | null;

  @Field(() => String, { nullable: true, description: both('结果：SOLVED、PARTLY、PLANNED、EXPLAINED（销号）', 'How it ended: SOLVED, PARTLY, PLANNED or EXPLAINED (close)') })
  @Length(1, 40)
  solution?: string | null;
}

type One = (change: Change, id: string) => Promise<Matter>;

/** Each step by the mutation whose right and record it is. */
function stepOf({ action, note, nature, powersLevel, topic, unitId, day, person, text, channel, evidence, confirmedBy, solution }: StepMattersInput): { mutation: string; one: One } {
  const [reason, said, who] = [note ?? '', note?.trim() ? note : null, person ?? ''];
  const on = (): CivilDay => { if (!day) throw new Refusal('BAD_USER_INPUT', { field: 'day' }); return day; };
  const steps: Readonly<Record<string, { mutation: string; one: One }>> = {
    accept: { mutation: 'acceptMatter', one: (change, id) => moveMatter(change, { id }, (matter, by) => matter.accept(by, said)) },
    reject: { mutation: 'rejectMatter', one: (change, id) => moveMatter(change, { id }, (matter, by) => matter.reject(by, reason)) },
    analyse: {
      mutation: 'analyseMatter',
      one: (change, id) => moveMatter(change, { id }, (matter, by) => analyse(change, matter, by, { nature: nature ?? '', powersLevel: powersLevel ?? '', topic: topic ?? null, grades: [], note: said })),
    },
    assign: {
      mutation: 'assignMatter',
      one: (change, id) => {
        if (!unitId) throw new Refusal('BAD_USER_INPUT', { field: 'unitId' });
        return assignMatter(change, { id, unitId, dueOn: on(), note: said });
      },
    },
    sign: { mutation: 'signMatter', one: (change, id) => moveMatter(change, { id }, (matter, by) => sign(change, matter, by, who)) },
    return: { mutation: 'returnMatter', one: (change, id) => moveMatter(change, { id }, (matter, by) => giveBack(change, matter, by, reason)) },
    follow: { mutation: 'followMatter', one: (change, id) => moveMatter(change, { id }, (matter, by) => matter.follow({ follower: who, nextCheckOn: on() }, by)) },
    reply: { mutation: 'replyToMatter', one: (change, id) => moveMatter(change, { id }, (matter, by) => matter.reply(by, text ?? '')) },
    feedBack: { mutation: 'feedBack', one: (change, id) => moveMatter(change, { id }, (matter, by) => matter.feedBack(by, { channel: channel ?? '', text: text ?? '' })) },
    close: {
      mutation: 'closeMatter',
      one: (change, id) => moveMatter(change, { id }, (matter, by) => closeMatter(change, matter, by, { evidence: evidence ?? '', confirmedBy: confirmedBy ?? '', solution: solution ?? '' })),
    },
  };
  const step = Object.hasOwn(steps, action) ? steps[action] : undefined;
  if (!step) throw new Refusal('BAD_USER_INPUT', { field: 'action', possible: Object.keys(steps).join(', ') });
  return step;
}

@Resolver()
export class StepMattersResolver {
  /** Whoever may not do the step by itself may not do it to many. */
  @Mutation(() => [ItemOutcome], { description: both('对多件事项做同一步：逐件办理，互不影响', 'The same step of many matters: each by itself, so that what is refused leaves the others alone') })
  stepMatters(@Arg('input', () => StepMattersInput) input: StepMattersInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    const { requestId, ids, ...about } = input;
    const { mutation, one } = stepOf(input);
    context.mayCallOrRefuse(`Mutation.${mutation}`);
    return eachItem(context, mutation, { requestId, about, items: ids }, one);
  }
}
