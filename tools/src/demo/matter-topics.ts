/** What a matter is about. `{place}`, `{town}` and `{industry}` are filled in; the unit is a bureau's key, or the town's government. */
export interface MatterTopic {
  readonly nature: string;
  readonly unit: string;
  readonly title: string;
  readonly text: string;
  readonly reply: string;
  readonly evidence: string;
}

const topic = (nature: string, unit: string, title: string, text: string, reply: string, evidence: string): MatterTopic => ({
  nature, unit, title, text, reply, evidence,
});

export const TOWN = 'town';

export const danyangVoters: readonly MatterTopic[] = [
  topic('TRAVEL', 'transport', '{place}到{industry}园区的早班公交偏少', '{place}不少人在{industry}企业上班，早上七点前只有一班车，希望加密班次。', '经客流调查，早高峰增开两班，末班车延后三十分钟。', '调整后的时刻表与站牌照片'),
  topic('TRAVEL', TOWN, '{place}通往厂区的道路路灯不亮', '下夜班的职工要走一段没有灯的路，既不安全也不方便。', '已更换损坏灯具并接入统一巡查，一年内由镇里负责维修。', '更换前后照片与验收单'),
  topic('EMPLOYMENT', 'labour', '希望在{town}办{industry}技能培训夜校', '年轻人想学手艺，白天要上班，希望有晚上的培训班。', '与行业协会合办夜校，首期四十人，考核合格发证。', '开班通知与学员名册统计'),
  topic('EMPLOYMENT', 'labour', '{industry}企业拖延发放加班工资', '几名{place}的职工反映加班工资拖了两个月。', '监察大队调取考勤与工资表，企业已补发并书面承诺按月结清。', '补发清单与承诺书编号'),
  topic('MEDICAL', 'health', '建议{town}为{industry}一线职工开展职业健康体检', '打磨、喷涂岗位职工担心粉尘和噪声，希望有固定的体检。', '列入年度免费体检，卫生院上门服务，结果单独告知本人。', '体检场次记录'),
  topic('EDUCATION', 'education', '外来职工子女在{town}入学手续复杂', '材料要跑几个地方，请假办理影响收入。', '实行一窗收件，居住证明由部门之间核对，不再要求本人提供。', '办理指南新版与收件统计'),
  topic('EDUCATION', TOWN, '{place}放学后孩子无人照看', '双职工家庭下班晚，希望村里或企业有托管点。', '利用村党群服务中心开设课后托管，协会派志愿者轮值。', '托管点签到统计'),
  topic('ENVIRONMENT', 'environment', '{place}附近{industry}作坊气味扰民', '傍晚开窗气味明显，住户多次反映。', '现场检测后责令加装收集与处理设施，复测合格后恢复生产。', '两次检测报告编号'),
  topic('ENVIRONMENT', 'water', '{place}河道漂浮边角料', '下雨后河面常有包装物和边角料。', '清理河道并在排口设拦截网，与企业签订责任书。', '清理前后照片'),
  topic('HOUSING', 'housing', '希望在园区附近建设职工公寓', '{industry}企业外地职工租房远、价格高。', '利用闲置厂房改建职工公寓，先行提供六十间。', '改建验收意见'),
  topic('FOOD_AND_WATER_SAFETY', 'market', '厂区周边流动摊点食品安全无人管', '中午有十多个摊点，卫生条件差。', '划定集中经营点，发放备案卡，每周抽检。', '备案名单与抽检记录'),
  topic('ELDERLY_CARE', TOWN, '{place}老人助餐点太远', '独居老人要走两公里，冬天不便。', '在{place}增设配送点，由志愿者送餐上门。', '配送点启用记录'),
  topic('GOVERNMENT_SERVICE', 'market', '{industry}小作坊办照往返次数多', '办照要跑三次，希望在镇里办结。', '授权{town}便民服务中心受理，两个工作日办结。', '授权文件编号与首批办件'),
  topic('MEDICAL', 'health', '{place}卫生室药品种类少', '慢性病药要到城里取，希望村里能配齐。', '补充慢性病用药目录，缺药可登记后三日内送到。', '补充目录与登记表'),
  topic('TRAVEL', 'transport', '{town}货车夜间占道停放', '{industry}物流货车晚上停在路两边，影响通行。', '开放临时停车场，夜间设专人引导，违停劝离。', '停车场启用公告'),
  topic('HOUSING', 'housing', '{place}老房子漏水维修无门', '几户人家雨天漏水，找不到维修渠道。', '纳入零星维修项目，施工队已完成屋面修补。', '维修验收单'),
  topic('LAND', 'land', '{place}宅基地登记进度慢', '登记申请半年没有结果。', '补充测绘后集中办理，已通知本人领证。', '领证登记'),
];

export const danyangEnterprises: readonly MatterTopic[] = [
  topic('FINANCING', 'industry', '{industry}小企业转贷成本高', '短期周转费用占利润三成，希望有转贷基金。', '纳入转贷基金服务名单，费率按日计算。', '服务名单'),
  topic('LABOUR', 'labour', '{industry}企业旺季招工难', '订单集中在三季度，缺熟练工。', '与职业学校对接，组织专场招聘。', '招聘会记录'),
  topic('LAND', 'land', '{town}{industry}企业扩产缺用地指标', '设备已订，厂房无处落地。', '盘活低效用地，列入下一批供地计划。', '供地计划摘要'),
  topic('ELECTRICITY', 'industry', '园区夏季用电高峰电压不稳', '精密设备多次停机，希望增容。', '已安排变压器增容，高峰前投运。', '投运通知'),
  topic('SALES', 'trade', '希望组织{industry}企业抱团参展', '单个企业参展费用高，效果差。', '由协会统一报名，展位费给予补助。', '参展通知'),
  topic('GOVERNMENT_SERVICE', 'market', '{industry}行业标准更新快，企业跟不上', '希望有人讲解新标准。', '举办标准宣讲，编印对照手册。', '宣讲签到统计'),
  topic('CONSTRUCTION', TOWN, '园区道路大货车转弯困难', '两处路口转弯半径小，常堵车。', '拓宽路口，先行设置引导。', '施工计划'),
];

export const danchengTopics: readonly MatterTopic[] = [
  topic('FINANCING', 'finance', '{industry}大户贷款抵押物不足', '温室和设备不能抵押，{place}几户想扩建却贷不到款。', '推出产业贷，由担保公司分担风险，首批已放款。', '放款统计'),
  topic('LAND', 'land', '{town}{industry}基地配套用房手续难办', '分拣、冷藏用房没有设施农用地手续。', '按设施农用地备案，现场指导，七日内办结。', '备案表编号'),
  topic('ELECTRICITY', 'power', '{place}{industry}基地用电价格按商业收', '希望按农业生产用电计价。', '核实用途后改为农业生产电价，多收部分退还。', '改类通知与退费清单'),
  topic('ELECTRICITY', 'power', '{place}基地变压器容量不够', '夏季抽水与降温同时用电，常跳闸。', '增设一台变压器，线路同步改造。', '竣工验收单'),
  topic('LABOUR', 'labour', '{industry}基地采收季节用工紧张', '附近劳力外出，采收时找不到人。', '建立季节用工信息群，组织返乡人员就近上工。', '用工对接统计'),
  topic('LABOUR', 'labour', '希望给{place}务工妇女办{industry}技能班', '留守妇女愿意在家门口干活，缺技术。', '由站里请老师到棚里教，考核后推荐上岗。', '培训场次记录'),
  topic('SALES', 'trade', '{industry}产品集中上市时价格低', '没有冷库，只能低价卖给贩子。', '新建冷库一座，协调三家商超签订订单。', '冷库启用与订单登记'),
  topic('SALES', 'market', '{town}{industry}产品没有统一品牌', '各户各卖，包装不一。', '注册集体商标，统一包装、统一检验。', '商标受理通知'),
  topic('PARK_MANAGEMENT', TOWN, '{industry}园区垃圾和废膜无人清运', '旧棚膜堆在路边，影响生产。', '设置回收点，每月清运两次，纳入考核。', '清运记录'),
  topic('PARK_MANAGEMENT', TOWN, '{place}园区道路雨天泥泞', '运输车进不来，菜运不出去。', '硬化道路一千二百米，由镇里管护。', '道路验收单'),
  topic('CONSTRUCTION', 'water', '{place}灌溉渠淤塞', '浇地要等两三天，影响定植。', '清淤并加装闸门，实行轮灌公示。', '清淤前后照片'),
  topic('GOVERNMENT_SERVICE', 'farming', '{industry}病虫害防治缺少指导', '今年病害重，用药拿不准。', '农技员每周一到站坐诊，发放防治月历。', '坐诊记录'),
  topic('TRAVEL', 'transport', '{place}到{industry}基地没有班车', '务工人员骑车往返，冬天不安全。', '调整镇村公交线路，在基地设站。', '线路调整公告'),
];
