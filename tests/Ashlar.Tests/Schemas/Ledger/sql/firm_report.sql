-- What each firm has booked, and when it did last.
-- @param since Entries from this moment on.
SELECT f.id, f.name, f."taxId" AS tax_id, f.secret, COUNT(e.id) AS entries, MAX(e.amount) AS highest
FROM "Firm" AS f
LEFT JOIN "Account" AS a ON a."firmId" = f.id
LEFT JOIN entries AS e ON e."accountId" = a.id AND e.booked_at >= :since
GROUP BY f.id, f.name, f."taxId", f.secret
ORDER BY f.name
