"""「我能申请吗」: the decision table made from policy, and its interpreter.

The browser's interpreter is `theme/assets/apply.js`; both read the same table and must answer
every question alike. Days are year, month and day as numbers: no clock and no time zone.
"""
