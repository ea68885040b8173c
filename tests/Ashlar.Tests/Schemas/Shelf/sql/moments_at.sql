-- What was at a moment.
SELECT m.id, m.fine, m.fine + interval '1 day' AS later FROM "Moment" AS m WHERE m.fine = :at
