using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Whose rows a client reads and writes.</summary>
public abstract class Tenant : IParameter
{
    private protected Tenant()
    {
    }

    /// <summary>Everybody's: for administration. Nothing is filtered, and new rows name their tenant themselves.</summary>
    public static Tenant Everyone { get; } = new AllTenants();

    /// <summary>The rows of one tenant.</summary>
    /// <param name="type">How the value is stored.</param>
    /// <param name="value">What the field marked <c>@tenant</c> holds in the tenant's rows.</param>
    public static Tenant Of<T>(ColumnType<T> type, T value)
    {
        ArgumentNullException.ThrowIfNull(type);
        return value is null ? throw new ArgumentNullException(nameof(value)) : new OneTenant<T>(type, value);
    }

    /// <summary>The tenant as a text, for the database's own policies; empty for everybody, whom they let see nothing.</summary>
    internal abstract string Setting { get; }

    /// <inheritdoc/>
    public abstract void WriteTo(ValueWriter values);
}

internal sealed class OneTenant<T>(ColumnType<T> type, T value) : Tenant
{
    internal override string Setting { get; } = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;

    public override void WriteTo(ValueWriter values) => type.Write(values, value);
}

internal sealed class AllTenants : Tenant
{
    internal override string Setting => "";

    public override void WriteTo(ValueWriter values) => values.WriteNull();
}
