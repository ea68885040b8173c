using System.Data.Common;

namespace Ashlar.Database.Dialects;

/// <summary>How a database keeps <c>_prisma_migrations</c>. The statements that read and write it are the same everywhere.</summary>
public interface IHistoryTable
{
    /// <summary>Makes the table exactly as Prisma does, so that both tools can go on from each other's work.</summary>
    string CreateStatement { get; }

    /// <summary>Counts the tables of that name, where the connection would find it.</summary>
    string ExistsQuery { get; }

    /// <summary>The error of a query says that the connection finds no such table.</summary>
    bool IsMissing(DbException error);

    /// <summary>
    /// An expression for the moment of <c>$1</c> and the time since then, where that was when the transaction began; <see langword="null"/> where the
    /// database cannot tell how long that is ago.
    /// </summary>
    string? MomentSince => null;

    /// <summary>A moment as the value of a parameter.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="sample">A value that the table already holds, whose form is kept so that values sort; <see langword="null"/> in an empty table.</param>
    object ToValue(DateTimeOffset moment, object? sample);

    /// <summary>A moment as any version of Prisma or of this library wrote it.</summary>
    DateTimeOffset FromValue(object value);
}
