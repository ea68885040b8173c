namespace Ashlar.Database.Dialects;

/// <summary>How a database keeps <c>_prisma_migrations</c>. The statements that read and write it are the same everywhere.</summary>
public interface IHistoryTable
{
    /// <summary>Makes the table exactly as Prisma does, so that both tools can go on from each other's work.</summary>
    string CreateStatement { get; }

    /// <summary>A moment as the value of a parameter.</summary>
    object ToValue(DateTimeOffset moment);

    /// <summary>A moment as any version of Prisma or of this library wrote it.</summary>
    DateTimeOffset FromValue(object value);
}
