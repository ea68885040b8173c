using System.Buffers;
using System.Collections.Concurrent;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar.Drivers;

/// <summary>A statement being written: its text, and the parameters in the order of their placeholders.</summary>
/// <remarks>
/// The text lives in a pooled buffer and becomes a string only when a connection sees it for the first time.
/// Names come from the schema alone and values only as parameters.
/// </remarks>
public sealed partial class SqlWriter : IDisposable
{
    internal const string NotDistinct = "\u0001=";
    internal const string Distinct = "\u0001<>";

    // A call often ends on another thread than it began on: what is spare belongs to all.
    private const int MostSpares = 64;

    private static readonly ConcurrentQueue<SqlWriter> s_spares = new();

    // The next call of this thread takes it without meeting any other thread.
    [ThreadStatic]
    private static SqlWriter? t_spare;

    private readonly List<IParameter> parameters = [];
    private readonly List<ModelDescriptor?> rows = [];
    private readonly Dictionary<IParameter, int> shared = new(ReferenceEqualityComparer.Instance);
    private bool sharesParameters;
    private char[] buffer = [];
    private int length;
    private int placeholders;

    private SqlWriter(Dialect dialect) => Dialect = dialect;

    /// <summary>The text so far.</summary>
    public ReadOnlySpan<char> Text => buffer.AsSpan(0, length);

    /// <summary>What this database writes differently.</summary>
    public Dialect Dialect { get; private set; }

    /// <summary>The number of placeholders so far.</summary>
    public int PlaceholderCount => placeholders;

    /// <summary>The statement only reads, so that it may be sent again where the connection was lost.</summary>
    public bool IsRepeatable { get; internal set; }

    /// <summary>The statement was written by hand: it may do anything, also to the session.</summary>
    public bool IsRaw { get; internal set; }

    /// <summary>
    /// The tenant of the statement as a text, for a database that keeps rows apart by itself (row-level security): the driver sets <c>ashlar.tenant</c> to it for as
    /// long as the statement's transaction, in the same round trip. Empty where no tenant is given; <see langword="null"/> where the schema asks for no such thing.
    /// </summary>
    public string? TenantSetting { get; internal set; }

    /// <summary>Names the columns of generated types, one row after the other.</summary>
    internal RowWriter RowNames => field ??= new(this);

    /// <summary>The columns that the statement writes, for the one who writes them: they are gone when it is given back.</summary>
    internal List<WrittenColumn> WrittenColumns { get; } = [];

    /// <summary>Encrypts the values of encrypted fields; <see langword="null"/> where the schema has none.</summary>
    internal Encryption.FieldCipher? Cipher { get; set; }

    /// <summary>The schema of tables that name none; <see langword="null"/> leaves it to the database.</summary>
    internal string? DefaultSchema { get; set; }

    internal static SqlWriter Rent(Dialect dialect)
    {
        if (t_spare is { } writer)
        {
            t_spare = null;
        }
        else if (!s_spares.TryDequeue(out writer))
        {
            return new SqlWriter(dialect) { buffer = ArrayPool<char>.Shared.Rent(1024) };
        }

        writer.Dialect = dialect;
        return writer;
    }

    /// <summary>Writes the parameters' values in the order of their placeholders.</summary>
    public void WriteParametersTo(ValueWriter values)
    {
        ArgumentNullException.ThrowIfNull(values);
        values.Cipher = Cipher;
        foreach (var parameter in parameters)
        {
            parameter.WriteTo(values);
        }
    }

    /// <summary>Appends SQL that is a constant of the program.</summary>
    public void Append(ReadOnlySpan<char> sql)
    {
        if (buffer.Length - length < sql.Length)
        {
            Grow(sql.Length);
        }

        sql.CopyTo(buffer.AsSpan(length));
        length += sql.Length;
    }

    /// <summary>Puts SQL that is a constant of the program before what is there.</summary>
    internal void Prepend(ReadOnlySpan<char> sql)
    {
        if (buffer.Length - length < sql.Length)
        {
            Grow(sql.Length);
        }

        Text.CopyTo(buffer.AsSpan(sql.Length));
        sql.CopyTo(buffer);
        length += sql.Length;
    }

    /// <summary>Appends a character of SQL.</summary>
    public void Append(char sql) => Append([sql]);

    /// <summary>Appends a number.</summary>
    public void Append(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var written);
        Append(digits[..written]);
    }

    /// <summary>Appends another part of the query.</summary>
    public void Append(SqlNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        node.WriteTo(this);
    }

    /// <summary>Appends a placeholder for a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="isHidden">Query events mask it.</param>
    public void AppendValue(string value, bool isHidden = false) =>
        AppendParameter(new Parameter<string>(value, ColumnTypes.String) { IsMasked = isHidden });

    /// <summary>Appends a placeholder for bytes.</summary>
    /// <inheritdoc cref="AppendValue(string, bool)"/>
    public void AppendValue(byte[] value, bool isHidden = false) =>
        AppendParameter(new Parameter<byte[]>(value, ColumnTypes.Bytes) { IsMasked = isHidden });

    /// <summary>Appends a placeholder for a number.</summary>
    public void AppendValue(int value) => AppendParameter(new Parameter<int>(value, ColumnTypes.Int));

    /// <summary>A name of the schema as it stands in statements.</summary>
    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Appends a name of the schema, quoted.</summary>
    public void AppendName(ReadOnlySpan<char> name)
    {
        Append('"');
        for (var quote = name.IndexOf('"'); quote >= 0; quote = name.IndexOf('"'))
        {
            Append(name[..(quote + 1)]);
            Append('"');
            name = name[(quote + 1)..];
        }

        Append(name);
        Append('"');
    }

    /// <summary>Appends a placeholder and remembers whose value belongs there.</summary>
    public void AppendParameter(IParameter parameter)
    {
        if (sharesParameters && shared.TryGetValue(parameter, out var number))
        {
            Dialect.WritePlaceholder(this, number);
            return;
        }

        AppendPlaceholder();
        parameters.Add(parameter);
        if (sharesParameters)
        {
            shared.Add(parameter, placeholders);
        }
    }

    /// <summary>Appends the placeholder of a parameter that may have one already.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="number">Its placeholder's number; 0 before it has one.</param>
    /// <returns>Its placeholder's number.</returns>
    internal int AppendNumbered(IParameter parameter, int number)
    {
        if (number > 0)
        {
            Dialect.WritePlaceholder(this, number);
            return number;
        }

        AppendParameter(parameter);
        return shared.TryGetValue(parameter, out var known) ? known : placeholders;
    }

    /// <summary>From here on a value that is written twice is one parameter, by which a database sees that two expressions are the same.</summary>
    internal void ShareParameters() => sharesParameters = true;

    /// <summary>Appends a whole statement with its parameters.</summary>
    internal void AppendStatement(SqlWriter other)
    {
        Append(other.Text);
        placeholders += other.placeholders;
        parameters.AddRange(other.parameters);
    }

    /// <summary>Gives the statement back; its buffer is used again.</summary>
    public void Dispose()
    {
        Restart();
        rows.Clear();
        WrittenColumns.Clear();
        Tenant = null;
        (IsRepeatable, IsRaw, TenantSetting) = (false, false, null);
        sharesParameters = false;
        if (t_spare is null)
        {
            t_spare = this;
        }
        else if (s_spares.Count < MostSpares)
        {
            s_spares.Enqueue(this);
        }
        else
        {
            ArrayPool<char>.Shared.Return(buffer);
            buffer = [];
        }
    }

    /// <summary>Appends the next placeholder. Its value comes with <see cref="AddParameter"/>.</summary>
    public void AppendPlaceholder() => Dialect.WritePlaceholder(this, ++placeholders);

    /// <summary>Remembers a parameter whose placeholders are in the text already.</summary>
    public void AddParameter(IParameter parameter) => parameters.Add(parameter);

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, length + needed));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }
}
