namespace Ashlar.Tests.Targets;

/// <summary>What a target does not have, with the reason, and the error that says so. Nothing is skipped: each row is asserted where it is met.</summary>
internal static class Unsupported
{
    private static readonly Row[] s_rows =
    [
        new(Feature.NulInTexts, [Target.Postgres, Target.PgBouncer], typeof(ValueOutOfRangeException), "PostgreSQL keeps no NUL character in a text."),
        new(Feature.LongDecimals, [Target.Sqlite], typeof(ValueOutOfRangeException), "SQLite keeps 15 significant digits."),
        new(Feature.StatementsAfterAFailedOne, [Target.Postgres, Target.PgBouncer], typeof(DatabaseErrorException), "PostgreSQL runs nothing more in a transaction in which a statement failed."),
    ];

    public static Row? Find(Target target, Feature feature) => s_rows.FirstOrDefault(r => r.Feature == feature && r.Targets.Contains(target));

    internal sealed record Row(Feature Feature, Target[] Targets, Type Error, string Reason);
}

/// <summary>Features that not every target has.</summary>
public enum Feature
{
    NulInTexts,
    LongDecimals,
    StatementsAfterAFailedOne,
}
