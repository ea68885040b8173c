-- How many entries there are, and how many of them have a note, to divide.
-- @column {Float} entries
-- @column {Float} noted
-- @column {Decimal} lines
-- @column {Decimal} notes
SELECT COUNT(*) AS entries, COUNT(note) AS noted, COUNT(*) AS lines, COUNT(note) AS notes FROM entries
