import { packFromText } from './pack/load-pack';

// A small pack for the specifications of lint and explanation: one line of income, one of savings, one for people.

export const SMALL_PACK = `id: small
version: 2025-01-01
name: 小政策包
division: '500000000000'
law: { name: 社会救助法, inForce: 2026-07-01 }
rounding: { toFen: 1, mode: up, source: 某号文, confidence: V }
parameters:
  line:
    name: 标准
    unit: yuan
    rows:
      - { from: 2024-01-01, urban: 750, rural: 600, source: 某号文, confidence: V }
      - { from: 2025-01-01, urban: 770, rural: 630, source: 某号文, confidence: V }
  savings: { name: 存款上限, unit: yuan, source: 某号文, confidence: V, rows: [{ from: 2024-01-01, value: 20000 }] }
definitions:
  member:
    counted:
      name: 计入收入
      is: 'm.wages + m.pension'
      article: 某号文 第1条
  household:
    income: { name: 家庭月收入, is: 'members.map(m, m.counted).sum()', article: 某号文 第1条 }
needs: {}
programmes:
  - id: basic
    name: 基本救助
    for: household
    answers: [income]
    agency: county-civil-affairs
    rules:
      - id: income
        article: 某号文 第2条
        when: 'income < standard.line * size'
        yes: '人均 {income / size | yuan} < {standard.line | plain}'
        no: '人均 {income / size | yuan} ≥ {standard.line | plain}'
      - id: savings
        article: 某号文 第3条
        when: 'liquidAssets <= standard.savings'
        yes: '存款 {liquidAssets | yuan}'
        no: '存款 {liquidAssets | yuan} 超过规定'
    monthly: 'standard.line * size - income'
  - id: care
    name: 照护补贴
    for: member
    answers: [care]
    agency: disabled-federation
    rules:
      - { id: grade, article: 某号文 第4条, when: 'm.disabilityGrade <= 2', yes: '{m.disabilityGrade} 级', no: '不是一二级' }
      - { id: care, article: 某号文 第5条, when: 'm.needsCare', yes: 需要照护, no: 不需要照护 }
  - id: elder
    name: 高龄津贴
    for: member
    answers: [care]
    agency: county-civil-affairs
    rules:
      - { id: old, article: 某号文 第6条, when: 'm.age >= 80', yes: '{m.age} 岁', no: '{m.age} 岁，不满80岁' }
`;

export const smallPack = packFromText(SMALL_PACK, 'small.yaml');
