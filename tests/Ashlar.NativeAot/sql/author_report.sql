-- Authors with what they wrote.
SELECT a.name, COUNT(n.id) AS notes, MAX(n.price) AS highest
FROM "Author" AS a JOIN "Note" AS n ON n."authorId" = a.id AND n.price < :most + 1
GROUP BY a.name
