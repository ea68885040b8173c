using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>A piece of a query that can be written as SQL.</summary>
public abstract class SqlNode
{
    internal const string NoText = "A field has no value before the database has read it, so C# makes no text of it; write Concat, Append or Prepend, which join texts in the database.";

    private protected SqlNode()
    {
    }

    /// <summary>It shows a hidden field: values that it is compared with are masked in query events.</summary>
    public virtual bool IsHidden => false;

    /// <summary>It may be NULL.</summary>
    internal virtual bool MayBeNull => false;

    /// <summary>How the value is written inside of JSON, where it is not written as it is.</summary>
    internal virtual SqlFunction? JsonForm => null;

    /// <summary>The type behind <c>@db.</c> that <see cref="WriteKey"/> leaves it in.</summary>
    internal virtual NativeType Native => NativeType.None;

    /// <summary>It stands beside a hidden field: a plain value is masked.</summary>
    internal virtual void Mask()
    {
    }

    /// <summary>Throws. C# calls it by itself in <c>$"{u.Name}"</c>.</summary>
    /// <exception cref="InvalidOperationException">Always: there is no value that a text could be made of.</exception>
    public sealed override string ToString() => throw new InvalidOperationException(NoText);

    /// <summary>Appends it as a value of its field's type.</summary>
    internal abstract void WriteTo(SqlWriter writer);

    /// <summary>Appends it where only its order and its equality count, among its like or beside plain values: a column as it is, so that an index serves.</summary>
    internal virtual void WriteKey(SqlWriter writer) => WriteTo(writer);

    /// <summary>Appends it where something else in the statement tells the database what a plain value is.</summary>
    internal virtual void WriteBesideKnown(SqlWriter writer) => WriteTo(writer);
}
