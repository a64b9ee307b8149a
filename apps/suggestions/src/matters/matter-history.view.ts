import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, largestPage, type RequestContext, type RowSource } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Stage } from './matter.lifecycle.js';

@ObjectType('MatterStage', { description: both('事项进入的一个环节', 'A stage that a matter entered') })
export class StageView {
  @Field(() => String, { description: both('环节', 'Stage (code)') })
  stage!: Stage;

  @Field(() => String, { description: both('经由哪一步：raise、accept、reject、merge、analyse、assign、return、sign、feedBack、close、reopen；pass 为经过该地增加的环节，见说明', 'By which step: raise, accept, reject, merge, analyse, assign, return, sign, feedBack, close, reopen; pass, where it passed a stage that its place adds, which the note names') })
  action!: string;

  @Field(() => Date, { description: both('进入时间', 'When it was entered') })
  at!: Date;

  @Field(() => Date, { nullable: true, description: both('离开时间', 'When it was left') })
  until!: Date | null;

  @Field(() => Int, { nullable: true, description: both('历时（秒）；尚在本环节则为空', 'How long it lasted, in seconds; null while it lasts') })
  seconds!: number | null;

  @Field(() => ID, { description: both('经办的调用者', 'The caller who did it') })
  actorId!: string;

  @Field(() => String, { nullable: true, description: both('说明', 'Note') })
  note!: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('当时的办理期限', 'Day it was due, as of then') })
  dueOn!: CivilDay | null;
}

@ObjectType('MatterReply', { description: both('承办单位的一次答复', "One reply of the undertaking unit") })
export class ReplyView {
  @Field(() => String, { description: both('答复内容', 'Text') })
  text!: string;

  @Field(() => Date, { description: both('答复时间', 'When') })
  at!: Date;
}

@ObjectType('MatterContact', { description: both('反映人的联系方式：只有该站工作人员和代表工委可见', "How to reach the source: for the station's staff and the deputy work committee only") })
export class ContactView {
  id!: string;

  @Field(() => String, { nullable: true, description: both('姓名', 'Name') })
  name!: string | null;

  @Field(() => String, { nullable: true, description: both('电话', 'Phone') })
  phone!: string | null;
}

/** Judged by a row of its own, and by where the matter was raised only: who sees a matter does not yet see whom to call. */
export const contactRows: RowSource<ContactView> = {
  entity: 'Matter.contact',
  from: 'matter_contact c join matter m on m.id = c.matter_id',
  id: 'c.matter_id',
  columns: { name: 'c.name', phone: 'c.phone' },
  scopes: { regionPath: 'm.region_path', stationId: 'm.station_id' },
};

const longest = 2_147_483_647;
/** Until when an entry holds: the next that leads on in the chain. A stage of its place is passed in a moment, and the stage of the chain goes on. */
const leftAt = sql`case when action = 'pass' then at else min(at) filter (where action <> 'pass') over (order by number rows between 1 following and unbounded following) end`;

/** The stages of many matters, of each the first 200, in one statement. The matters themselves were judged when they were read. */
export function stagesOf({ read }: RequestContext, matterId: string): Promise<StageView[]> {
  return read.loader<string, StageView[]>('matter stages', async (ids) => {
    const rows = await read.rows<StageView & { matterId: string }>(sql`
      select entered.*, asked.id as "matterId" from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
        select stage, action, at, actor_id as "actorId", note, due_on as "dueOn", ${leftAt} as until, least(extract(epoch from ${leftAt} - at), ${longest})::int as seconds
        from matter_stage where matter_id = asked.id order by number limit ${largestPage}) entered`);
    const found = Map.groupBy(rows, (row) => row.matterId);
    return ids.map((id) => found.get(id) ?? []);
  }).load(matterId);
}

export function repliesOf({ read }: RequestContext, matterId: string): Promise<ReplyView[]> {
  return read.loader<string, ReplyView[]>('matter replies', async (ids) => {
    const rows = await read.rows<ReplyView & { matterId: string }>(sql`
      select given.*, asked.id as "matterId" from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
        select text, at from matter_reply where matter_id = asked.id order by number limit ${largestPage}) given`);
    const found = Map.groupBy(rows, (row) => row.matterId);
    return ids.map((id) => found.get(id) ?? []);
  }).load(matterId);
}
