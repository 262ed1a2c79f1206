import { finding, type Text } from '../../diagnostics/index.ts';

// The file of measurements that `adoption.log` names, as far as it takes the plan to judge it.

const why: Text = {
  en: 'Whether the system is used is told from these measurements; one that leads nowhere is missing in every report.',
  'zh-CN': '系统应用情况由这些测量记录说明；找不到对应对象的记录不会出现在任何报告中。',
};
const declare = <const S extends Text>(says: S) =>
  finding({ rule: 'correctness/adoption-log', severity: 'error', why, says });

export const logMissing = declare({
  en: '“{path}” is not there. It counts from the folder of the plan; a file of measurements begins with the line `target,on,value`.',
  'zh-CN': '找不到“{path}”。路径以计划所在文件夹为起点；测量记录文件的首行为 `target,on,value`。',
});
export const logOutside = declare({
  en: '“{path}” lies outside the folder of the plan. Move it inside, and write the path from there with forward slashes.',
  'zh-CN': '“{path}”在计划文件夹之外。请移到文件夹内，并以该文件夹为起点用正斜杠写路径。',
});
export const logUnreadable = declare({
  en: '“{path}” cannot be read. It has to be a file that you may read.',
  'zh-CN': '无法读取“{path}”。请确认它是文件并且有读取权限。',
});
export const logUnknownTarget = declare({
  en: 'The line measures “{target}”, but no entry of `adoption.targets` has that id.{hint}',
  'zh-CN': '本行测量的是“{target}”，但 `adoption.targets` 中没有这个 id。{hint}',
});
