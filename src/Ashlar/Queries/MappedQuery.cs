using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A query of which each row becomes something else, such as a record of the program.</summary>
/// <typeparam name="TRow">What the query reads.</typeparam>
/// <typeparam name="TResult">What a row becomes.</typeparam>
public sealed partial class MappedQuery<TRow, TResult> : RowQuery<TResult>
{
    private readonly RowQuery<TRow> rows;
    private readonly Func<TRow, TResult> make;

    internal MappedQuery(RowQuery<TRow> rows, Func<TRow, TResult> make)
        : base(rows.Session) => (this.rows, this.make) = (rows, make);

    internal override string ModelName => rows.ModelName;

    internal override void WriteTo(SqlWriter statement, int? limit) => rows.WriteTo(statement, limit);

    internal override async ValueTask<List<TResult>> ReadAsync(int? limit, CancellationToken cancellationToken) =>
        [.. (await rows.ReadAsync(limit, cancellationToken)).Select(make)];

    internal override async IAsyncEnumerable<TResult> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.StreamAsync(cancellationToken))
        {
            yield return make(row);
        }
    }
}
