import { it } from '@jest/globals';

/** The systems of the texts (制度、机制、平台) that this domain carries, by the number they have in our list; each is seen through the gateway once. */
export const missions = {
  'M-12': '联系中意见交办回复', 'M-25': '草案征求代表意见', 'M-27': '专项工作报告前视察调研', 'M-38': '代表接待群众制度', 'M-39': '每年推动解决一件以上', 'M-40': '代表来信来访', 'M-42': '优秀案例评选', 'M-44': '建议预提交制度',
  'M-45': '提办对接工作机制', 'M-46': '交办协调机制', 'M-47': '检查督促、跟踪督办', 'M-63': '企业诉求直通车', 'M-64': '双岗建功', 'M-65': '聚民意、惠民生 大调研大走访大联系',
  'M-67': '民生实事项目征集与备选库', 'M-69': '五方协商', 'M-70': '满意度测评', 'M-82': '现场交办、转办交接', 'M-83': '权限不足上报与限期办理', 'M-84': '闭环跟踪督办',
  'M-89': '六环节处理工作链', 'M-90': '分级分类处理', 'M-107': '专门委员会督办与考核打分', 'M-108': '重点督办建议', 'M-109': '全团建议', 'M-118': '接待选民意见处理办法',
  'M-122': '民生监督', 'M-123': '发展监督', 'M-124': '预算监督与联网平台', 'M-125': '决算与审计整改监督', 'M-126': '综合监督 衔接转换', 'M-127': '跟踪监督 回头看 销号',
  'M-128': '多次监督', 'M-129': '约见国家机关负责人', 'M-130': '刚性监督', 'M-131': '监督评议', 'M-132': '责任追究', 'M-133': '选题征求代表意见',
} as const;

export type Mission = keyof typeof missions;

const shown = new Set<Mission>();

/** One mission, shown through the gateway. */
export function mission(id: Mission, sentence: string, test: () => Promise<void>): void {
  if (shown.has(id)) throw new Error(`${id} is shown twice`);
  shown.add(id);
  it(`${id} ${missions[id]}: ${sentence}`, test, 60_000);
}

/** Those that no test shows. */
export const notShown = (): Mission[] => (Object.keys(missions) as Mission[]).filter((id) => !shown.has(id));
