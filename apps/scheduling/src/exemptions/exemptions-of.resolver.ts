import { both, type Page, pageOfParent, type RequestContext, standsOn } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Args, type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { BodyStub } from '../elsewhere/body.js';
import { ContactPairStub } from '../elsewhere/contact-pair.js';
import { DeputyGroupStub } from '../elsewhere/deputy-group.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { StationStub } from '../elsewhere/station.js';
import type { SubjectKind } from '../obligations/subject-kinds.js';
import { ExemptionsArgs } from './exemption.inputs.js';
import { byFirstDay, ExemptionConnection, exemptionRows, type ExemptionView } from './exemption.view.js';

/** The field `exemptions` of one kind of subject. */
function exemptionsOfSubject(stub: ClassType<{ id: string }>, kind: SubjectKind): new () => object {
  @Resolver(() => stub)
  class ExemptionsOfSubjectResolver {
    @FieldResolver(() => ExemptionConnection, { nullable: true, description: both('免除（限机关和本人）', 'Exemptions, for offices and the person himself') })
    exemptions(@Root() subject: { id: string }, @Args(() => ExemptionsArgs) asked: ExemptionsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ExemptionView>> {
      const day = asked.asOf ?? context.today;
      const where = [sql`e.subject_kind = ${kind}`, standsOn('e', day)];
      return pageOfParent(context.read, { source: exemptionRows, order: byFirstDay, page: asked, where, parent: 'e.subject_id', parentId: subject.id, variant: `${kind} ${day}` }, info);
    }
  }
  return ExemptionsOfSubjectResolver;
}

export const exemptionsOfSubjects = [
  exemptionsOfSubject(MandateStub, 'MANDATE'), exemptionsOfSubject(DeputyGroupStub, 'GROUP'), exemptionsOfSubject(StationStub, 'STATION'),
  exemptionsOfSubject(ContactPairStub, 'PAIR'), exemptionsOfSubject(BodyStub, 'BODY'),
];

@Resolver(() => PersonStub)
export class PersonExemptionsResolver {
  @FieldResolver(() => ExemptionConnection, { nullable: true, description: both('涉及此人的免除：作为代表、常委会组成人员（限机关和本人）', 'Exemptions that concern this person, as deputy or member of a standing committee, for offices and himself') })
  exemptions(@Root() person: PersonStub, @Args(() => ExemptionsArgs) asked: ExemptionsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ExemptionView>> {
    const day = asked.asOf ?? context.today;
    return pageOfParent(context.read, { source: exemptionRows, order: byFirstDay, page: asked, where: [standsOn('e', day)], parent: 'e.person_id', parentId: person.id, variant: day }, info);
  }
}
