import { newId } from '@renda/subgraph';
import { RegisterSteps } from '@renda/subgraph/testing';
import { deputyLetters } from '../deputy-letters/deputy-letter.js';
import { IntakeAtWork } from '../testing/intake-at-work.js';

const languages = ['zh', 'en'] as const;

describe('the refusal of a register', () => {
  let at: IntakeAtWork;
  let letters: RegisterSteps<typeof deputyLetters.definition.fields, keyof typeof deputyLetters.definition.states>;
  let id: string;
  beforeAll(async () => {
    at = await IntakeAtWork.start();
    letters = new RegisterSteps(deputyLetters, at.world);
    id = await letters.opened();
  });
  afterAll(() => at.domain.stop());

  const refused = async (mutation: string, given: Record<string, unknown>, of = id) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answers = [];
    for (const language of languages) {
      answers.push(await at.domain.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input: { id: of, ...given } }, { as: at.domain.near.WORK_COMMITTEE, language }));
    }
    return { said: answers.map(({ errors }) => errors?.[0]?.message), params: answers[0]?.errors?.[0]?.extensions?.['params'] };
  };

  it('says the titles of its states, and a program is told their codes', async () => {
    expect(await refused('referLetter', { bodyId: at.domain.ids.committee })).toEqual({
      said: [
        '现为“已登记”，这一步只在“重要，待交办”时可做。',
        'It stands at “registered” now; this step is done at “important, to be passed on”.',
      ],
      params: { status: 'REGISTERED', possible: 'IMPORTANT' },
    });
  });

  it('says the titles of the fields that are missing or unfit', async () => {
    expect(await refused('handleLetter', { answer: ' ' }, await letters.at('ORDINARY'))).toEqual({
      said: ['这一步还缺：办理结果、答复。', 'This step still needs: What came of it.'], params: { needed: 'answer' },
    });
    const unfit = await letters.do('registerDeputyLetter', { requestId: newId(), ...(await letters.sample('registerDeputyLetter')), kind: 'TELEGRAM' }, at.domain.near.WORK_COMMITTEE);
    expect(unfit.errors?.[0]).toMatchObject({ message: '填写的内容不合要求：来信或来访。', extensions: { code: 'BAD_USER_INPUT', params: { field: 'kind' } } });
  });

  it('says the title of a code that another service speaks of', async () => {
    expect(await refused('referLetter', { bodyId: at.standingCommittee }, await letters.at('IMPORTANT'))).toEqual({
      said: ['须交专门委员会或工作机构，不能交“人大常委会”。', 'It goes to a special committee or a working body, not to “standing committee”.'], params: { kind: 'STANDING_COMMITTEE' },
    });
  });

  it('says them too of a row that is loaded, with its codes beside, and nothing more', async () => {
    const row = { key: 'l', opened_at: '2026-03-01T09:00:00+08:00', kind: 'VISIT', mandate: `id:${at.domain.ids.mandate}`, received_on: '2026-03-01' };
    const skipped = { ...row, key: 'm', subject: '灌溉', refer_at: '2026-03-02T09:00:00+08:00', body: `id:${at.domain.ids.committee}` };
    const { body } = await at.domain.service.load('deputy_letter', [row, skipped], { as: at.domain.near.ADMINISTRATOR });
    expect(body.faults).toEqual([
      { line: 2, key: 'l', code: 'STEP_INCOMPLETE', message: '这一步还缺：事由。', params: { needed: 'subject' } },
      { line: 3, key: 'm', code: 'STATUS_UNFIT', message: '现为“已登记”，这一步只在“重要，待交办”时可做。', params: { status: 'REGISTERED', possible: 'IMPORTANT' } },
    ]);
  });
});
