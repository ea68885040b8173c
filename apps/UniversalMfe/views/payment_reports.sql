SELECT
  u.id AS user_id,
  u.email,
  u.role,
  COUNT(p.id) AS total_payments,
  SUM(p.amount) AS total_amount,
  AVG(p.amount) AS avg_amount
FROM users u
LEFT JOIN payments p ON u.id = p.user_id
GROUP BY u.id, u.email, u.role
