/** How an output was judged; one that nobody judged stays open. */
export type Quality = 'HIGH' | 'NOT_HIGH' | 'NOT_JUDGED';

export interface DemoReport {
  readonly station: string;
  readonly day: string;
  readonly quality: Quality;
  readonly title: string;
}

export interface DemoSuggestion extends DemoReport {
  readonly text: string;
  readonly kind: 'SUGGESTION' | 'BILL';
  readonly solved: boolean;
}

const report = (station: string, day: string, quality: Quality, title: string): DemoReport => ({ station: `dy-${station}`, day, quality, title });

/** F-DY-05: 18 reports, by station. Titles, days and what was thought of them are made up. */
export const danyangReports: readonly DemoReport[] = [
  report('eyewear', '2022-12-20', 'HIGH', '眼镜产业集群转型升级调研报告'),
  report('eyewear', '2023-09-12', 'HIGH', '眼镜企业出口与认证情况调研报告'),
  report('eyewear', '2024-05-21', 'HIGH', '眼镜产业用工与技能培训调研报告'),
  report('eyewear', '2024-09-10', 'NOT_HIGH', '眼镜市场直播销售情况调研报告'),
  report('tools', '2023-04-18', 'HIGH', '五金工具企业转贷成本调研报告'),
  report('tools', '2023-11-14', 'NOT_HIGH', '五金工具园区物流情况调研报告'),
  report('tools', '2024-06-18', 'HIGH', '五金工具企业智能化改造调研报告'),
  report('car-parts', '2023-05-23', 'HIGH', '汽车配件企业扩产用地调研报告'),
  report('car-parts', '2023-10-17', 'NOT_JUDGED', '汽车配件企业招工情况调研报告'),
  report('car-parts', '2024-08-13', 'NOT_HIGH', '汽车配件园区道路交通调研报告'),
  report('outdoor', '2023-06-13', 'HIGH', '旅游户外用品自主品牌调研报告'),
  report('outdoor', '2024-07-16', 'NOT_JUDGED', '旅游户外企业跨境电商调研报告'),
  report('farm-machinery', '2023-12-12', 'NOT_HIGH', '农业机械售后服务调研报告'),
  report('farm-machinery', '2024-06-25', 'HIGH', '农机企业与合作社对接调研报告'),
  report('flowers', '2023-11-21', 'HIGH', '花木产业销售渠道调研报告'),
  report('flowers', '2024-03-19', 'HIGH', '花木基地灌溉设施调研报告'),
  report('shoes', '2024-04-16', 'HIGH', '皮鞋企业抱团参展调研报告'),
  report('cooperatives', '2024-09-24', 'NOT_JUDGED', '农业合作社冷链建设调研报告'),
];

const suggestion = (station: string, day: string, quality: Quality, title: string, text: string, more: { bill?: true; solved?: true } = {}): DemoSuggestion => ({
  ...report(station, day, quality, title), text, kind: more.bill ? 'BILL' : 'SUGGESTION', solved: more.solved ?? false,
});

/** F-DY-04: 23 bills and suggestions, by kind and station, as made up as the reports. */
export const danyangSuggestions: readonly DemoSuggestion[] = [
  suggestion('eyewear', '2023-01-09', 'HIGH', '关于建设眼镜产业公共检测平台的建议', '小企业检测要送到外地，建议依托园区建公共检测平台。', { solved: true }),
  suggestion('eyewear', '2023-06-20', 'NOT_HIGH', '关于增加眼镜城周边停车位的建议', '采购高峰停车难，建议开放周边单位车位。', { solved: true }),
  suggestion('eyewear', '2024-01-08', 'HIGH', '关于促进眼镜产业高质量发展的议案', '建议就眼镜产业的质量、品牌和人才作出决定。', { bill: true }),
  suggestion('eyewear', '2024-04-23', 'HIGH', '关于组织眼镜企业抱团参展的建议', '单个企业参展费用高，建议由协会统一组织并给予补助。', { solved: true }),
  suggestion('eyewear', '2024-10-15', 'NOT_JUDGED', '关于眼镜设计人才公寓的建议', '设计人才留不住，建议提供过渡性公寓。'),
  suggestion('tools', '2023-01-09', 'HIGH', '关于设立五金工具企业转贷基金的建议', '短期周转费用占利润三成，建议设立转贷基金。', { solved: true }),
  suggestion('tools', '2023-09-19', 'NOT_HIGH', '关于优化丹北镇货车通行时段的建议', '限行时段与发货时间冲突，建议调整。'),
  suggestion('tools', '2024-01-08', 'HIGH', '关于五金工具行业标准服务的建议', '标准更新快，建议由主管部门集中宣讲并编印手册。', { solved: true }),
  suggestion('tools', '2024-07-09', 'NOT_JUDGED', '关于丹北镇职工夜校的建议', '青年职工想学手艺，建议办夜校。'),
  suggestion('car-parts', '2023-01-09', 'HIGH', '关于盘活低效工业用地的议案', '扩产缺用地指标，建议就低效用地再开发作出规定。', { bill: true }),
  suggestion('car-parts', '2023-08-15', 'NOT_HIGH', '关于界牌镇公交延线的建议', '夜班职工无车可坐，建议延长末班车。', { solved: true }),
  suggestion('car-parts', '2024-05-14', 'HIGH', '关于汽车配件企业电力增容的建议', '夏季电压不稳，建议提前增容。', { solved: true }),
  suggestion('outdoor', '2023-07-18', 'HIGH', '关于支持旅游户外自主品牌的建议', '贴牌多、品牌少，建议给予品牌培育支持。'),
  suggestion('outdoor', '2024-03-12', 'NOT_HIGH', '关于开发区绿道维护的建议', '绿道破损，建议纳入日常维护。', { solved: true }),
  suggestion('outdoor', '2024-08-20', 'NOT_HIGH', '关于增设露营地指示牌的建议', '外地游客找不到露营地，建议增设指示牌。'),
  suggestion('farm-machinery', '2023-10-24', 'HIGH', '关于农机购置补贴提前公示的建议', '补贴目录公布晚，建议提前公示。', { solved: true }),
  suggestion('farm-machinery', '2024-02-27', 'HIGH', '关于农机跨区作业通行的建议', '转场被拦，建议统一发放通行证。', { solved: true }),
  suggestion('farm-machinery', '2024-09-03', 'NOT_JUDGED', '关于农机维修点布局的建议', '农忙时维修远，建议每镇设点。'),
  suggestion('flowers', '2023-12-19', 'NOT_HIGH', '关于花木市场环境整治的建议', '市场周边乱堆放，建议整治。', { solved: true }),
  suggestion('flowers', '2024-06-11', 'HIGH', '关于花木企业融资担保的建议', '苗木不能抵押，建议由担保公司分担风险。'),
  suggestion('shoes', '2024-01-08', 'NOT_JUDGED', '关于皮鞋企业环保集中处理的建议', '单个企业处理成本高，建议集中处理。'),
  suggestion('shoes', '2024-07-23', 'NOT_JUDGED', '关于皇塘镇皮鞋展示中心的建议', '缺少展示场所，建议利用闲置商铺。'),
  suggestion('cooperatives', '2024-05-28', 'HIGH', '关于合作社冷库用电价格的建议', '冷库用电按商业计价，建议按农业生产计价。', { solved: true }),
];
