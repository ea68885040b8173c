using Npgsql;
using NpgsqlTypes;

namespace Ashlar.PostgreSql;

/// <summary>A statement with its parameters, which are filled anew for each run.</summary>
internal sealed class PostgresStatement(string text)
{
    private NpgsqlDbType[]? types;

    /// <summary>The same statement once more, in one batch.</summary>
    public PostgresStatement(PostgresStatement other)
        : this(other.Text) => types = other.types;

    public string Text => text;

    public NpgsqlBatchCommand Command { get; } = new(text);

    /// <summary>It is a part of the batch that is being made.</summary>
    public bool IsInUse { get; set; }

    /// <summary>The parameters were given other types than those of the first run, and are still of these.</summary>
    public bool HasOtherTypes { get; private set; }

    /// <summary>Whether the parameters have the types of the first run: Npgsql knows prepared statements by their text alone, and sends untyped parameters to those that took a number.</summary>
    public bool HasItsTypes()
    {
        HasOtherTypes = !AreTypesOfFirstRun();
        return !HasOtherTypes;
    }

    private bool AreTypesOfFirstRun()
    {
        var parameters = Command.Parameters;
        if (types is null)
        {
            types = new NpgsqlDbType[parameters.Count];
            for (var i = 0; i < types.Length; i++)
            {
                types[i] = parameters[i].NpgsqlDbType;
            }

            return true;
        }

        if (types.Length != parameters.Count)
        {
            return false;
        }

        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] != parameters[i].NpgsqlDbType)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Another text for the types that the parameters have now, which says the same.</summary>
    public string TextOfTypes() => $"{Text}\n/*{string.Join(' ', Command.Parameters.Select(p => (int)p.NpgsqlDbType))}*/";
}
