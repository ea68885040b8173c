-- @returns one
-- @param {String} value
-- @column {String} value
SELECT :value AS value
