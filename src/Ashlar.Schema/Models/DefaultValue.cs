namespace Ashlar.Schema;

/// <summary>A field's <c>@default(…)</c>.</summary>
public abstract record DefaultValue
{
    /// <summary>The constraint's name in databases that name defaults (<c>map:</c>).</summary>
    public string? DatabaseName { get; init; }

    /// <summary>Made by the client: the column itself has no default.</summary>
    public virtual bool IsClientSide => false;
}

/// <summary>A text, number, boolean or JSON, by the field's type: strings unescaped, numbers as written, booleans <c>true</c> or <c>false</c>.</summary>
public sealed record LiteralDefault(string Value) : DefaultValue;

public sealed record EnumDefault(EnumValue Value) : DefaultValue;

/// <summary><c>[1, 2]</c> on a list.</summary>
public sealed record ListDefault(IReadOnlyList<DefaultValue> Values) : DefaultValue;

/// <summary><c>now()</c>: the database's clock.</summary>
public sealed record NowDefault : DefaultValue;

/// <summary><c>autoincrement()</c>.</summary>
public sealed record AutoincrementDefault : DefaultValue;

/// <summary><c>sequence(start: 10 …)</c>, with its settings by name.</summary>
public sealed record SequenceDefault(IReadOnlyDictionary<string, string> Settings) : DefaultValue;

/// <summary><c>dbgenerated("gen_random_uuid()")</c>; no text where the database is only known to make a value.</summary>
public sealed record DatabaseGeneratedDefault(string? Expression) : DefaultValue;

/// <summary><c>uuid(7)</c>, <c>cuid(2)</c>, <c>ulid()</c>, <c>nanoid(10)</c>.</summary>
/// <param name="Argument">The version of a uuid or cuid, the length of a nanoid; <see langword="null"/> where none is written.</param>
public sealed record GeneratedIdDefault(IdGenerator Generator, int? Argument) : DefaultValue
{
    public override bool IsClientSide => true;
}

public enum IdGenerator
{
    Uuid,
    Cuid,
    Ulid,
    Nanoid,
}
