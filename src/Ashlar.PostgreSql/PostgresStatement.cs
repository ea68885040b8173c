using Npgsql;

namespace Ashlar.PostgreSql;

/// <summary>A statement with its parameters, which are filled anew for each run.</summary>
internal sealed class PostgresStatement(string text)
{
    public string Text => text;

    public NpgsqlBatchCommand Command { get; } = new(text);

    /// <summary>It is a part of the batch that is being made.</summary>
    public bool IsInUse { get; set; }
}
