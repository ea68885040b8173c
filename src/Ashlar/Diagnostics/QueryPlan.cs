using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Asks the database how it goes about a statement. The statement is not run again.</summary>
internal static class QueryPlan
{
    /// <summary>Statements of that kind have a plan. To ask for one of another is an error, which would end the transaction on some databases.</summary>
    /// <param name="operation">The statement's first word, in capitals.</param>
    /// <param name="text">The statement. The table that <c>SELECT … INTO</c> made is there now, and could not be made again.</param>
    public static bool IsFor(string operation, string text) =>
        operation == "SELECT" ? !text.Contains(" INTO ", StringComparison.OrdinalIgnoreCase) : operation is "INSERT" or "UPDATE" or "DELETE" or "WITH" or "MERGE" or "VALUES" or "REPLACE";

    /// <returns>A step a line; <see langword="null"/> where the database cannot tell, for example of a statement that changes its structure.</returns>
    public static async ValueTask<string?> ReadAsync(DatabaseConnection connection, SqlWriter statement)
    {
        using var question = SqlWriter.Rent(statement.Dialect);
        question.Append(statement.Dialect.ExplainPrefix);
        question.AppendStatement(statement);
        try
        {
            await using var rows = await connection.QueryAsync(question, CancellationToken.None);
            return await ReadAsync(rows);
        }
        catch (DriverException)
        {
            return null;
        }
    }

    private static async ValueTask<string> ReadAsync(RowReader rows)
    {
        var lines = new List<string>();
        while (await rows.ReadAsync(CancellationToken.None))
        {
            // What a step does stands last; before it some databases number their steps.
            lines.Add(rows.GetString(rows.ColumnCount - 1));
        }

        return string.Join('\n', lines);
    }
}
